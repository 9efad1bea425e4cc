import type { IDataObject } from 'n8n-workflow';

import { isBlank, phone, text, type Oracle } from './oracles';
import type { NodeName } from './operations';
import { jsonValue, textValue } from './variables';
import { contactField, variableField, type Wire } from './wire';

/** A column of a contact that does not come field by field. */
export interface Column {
	name: string;
	oracle: Oracle;
	wire: Wire;
}

/** Columns of the contacts of a node, and one that is right. */
export interface Columns {
	contact: IDataObject;
	columns: Column[];
}

const column = (name: string, oracle: Oracle): Column => ({
	name,
	oracle,
	wire: contactField(name),
});
const texts = (...names: string[]) => names.map((name) => column(name, text(false)));

/** LAAFFIC would cut what is longer. */
const shortText: Oracle = (value) => {
	const outcome = textValue(value);
	if (typeof outcome === 'string') return outcome;
	const sent = String(outcome.sent).trim();
	return isBlank(sent) ? 'nothing' : sent.length > 30 ? 'refused' : { sent };
};

/** The value of a variable "amount", where variables are given as one object. */
const amount = (oracle: Oracle): Column => ({
	name: 'params',
	oracle: (value) => (typeof value === 'string' ? 'refused' : paramsOf(value, oracle)),
	wire: variableField('value'),
});

/** What becomes of a whole set of variables: those of the table are none, but for empty and plain objects. */
function paramsOf(value: unknown, oracle: Oracle) {
	if (value === undefined || value === null) return 'nothing';
	if (Array.isArray(value)) return value.length === 0 ? 'nothing' : 'refused';
	if (Object.prototype.toString.call(value) !== '[object Object]') return 'refused';
	const entries = Object.entries(value as Record<string, unknown>);
	if (entries.length === 0) return 'nothing';
	const outcomes = entries.map(([name, each]) => (isBlank(name) ? 'refused' : oracle(each)));
	return outcomes.includes('refused') ? 'refused' : outcomes[0];
}

export const columnsOf: Record<NodeName, Columns> = {
	nxLink: {
		contact: { phoneNumber: '+86 138 0000 0001', name: 'Lucy' },
		columns: [
			column('phoneNumber', phone()),
			column('name', text(true)),
			...texts('contactId', 'other'),
			amount(jsonValue),
		],
	},
	nxCallbot: {
		contact: { userPhone: '+86 138 0000 0001' },
		columns: [
			column('userPhone', phone()),
			...texts('userName', 'customerName', 'orderID', 'other'),
			amount(textValue),
		],
	},
	laaffic: {
		contact: { calleeNumber: '+86 138 0000 0001' },
		columns: [
			column('calleeNumber', phone()),
			column('text1', shortText),
			column('text10', shortText),
		],
	},
};

/** Columns of call center tasks, whose contacts are numbers only. */
export const callCenterColumns: Columns = {
	contact: { userPhone: '+85235757581' },
	columns: [column('userPhone', phone()), ...texts('orderID', 'other')],
};
