import type { IDataObject, INodeParameters } from 'n8n-workflow';

/** What an agent fills in, per operation, and what it makes of that. */
export interface ToolUse {
	parameters: INodeParameters;
	input: IDataObject;
	body: IDataObject;
	refused: IDataObject;
	refusal: string;
}
