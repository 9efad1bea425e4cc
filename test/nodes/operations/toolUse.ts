import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { JournalEntry } from '../../sandbox';

/** What an agent fills in when it uses an operation as a tool, and what the operation makes of that. */
export interface ToolUse {
	parameters: INodeParameters;
	input: IDataObject;
	/** What is sent: fields of the JSON body, or those of the query where there is no body. */
	body: IDataObject;
	refused: IDataObject;
	refusal: string;
}

/** The fields that a request sent, in its body or in its query. */
export function sentIn({ method, startLine, body }: JournalEntry): IDataObject {
	if (method !== 'GET') return JSON.parse(body.toString('utf8')) as IDataObject;
	const [, target] = startLine.split(' ');
	return Object.fromEntries(new URL(target, 'http://sandbox').searchParams);
}
