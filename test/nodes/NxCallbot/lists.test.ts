import type { IDataObject } from 'n8n-workflow';

import { callbotPage } from '../../../nodes/NxCallbot/lists';
import { VendorFailure } from '../../../nodes/shared/failures';

const one = { callID: 'call-1' };
const two = { callID: 'call-2' };
const read = (fields: object, arrayName?: string) => {
	const json = { retCode: 0, retMsg: 'success', responseID: 'r-1', ...fields } as IDataObject;
	const answer = { httpStatus: 200, headers: {}, text: '' };
	return callbotPage(
		{ answer, json, data: json, traceId: 'r-1' },
		'NXCloud Callbot',
		arrayName ?? 'callData',
	);
};

test.each([
	['under the documented name', { callData: [one] }, undefined],
	['under another name', { rows: [one] }, undefined],
	['in data', { data: { rows: [one] } }, undefined],
	['in data under the documented name', { data: { callData: [one] } }, undefined],
	['as data itself', { data: [one] }, undefined],
	['with totalCount', { callData: [one], totalCount: 7 }, 7],
	['with total', { callData: [one], total: 7 }, 7],
	['with a count as text', { callData: [one], totalCount: '25000' }, 25_000],
	['with the count in data', { data: { rows: [one], totalCount: 7 } }, 7],
	['with a count that is no number', { callData: [one], totalCount: 'many' }, undefined],
	[
		'with a count that is null, and another one',
		{ callData: [one], totalCount: null, total: 7 },
		7,
	],
	['with a count that is smaller than the list', { callData: [one], totalCount: 0 }, 0],
])('records %s', (_, fields, total) => {
	expect(read(fields)).toEqual({ records: [one], total });
});

test.each([
	['beside the code', { rows: [two], callData: [one] }],
	['in data', { rows: [two], data: { callData: [one] } }],
	['beside one in data', { callData: [one], data: { rows: [two] } }],
])('of several arrays the documented one counts, %s', (_, fields) => {
	expect(read(fields).records).toEqual([one]);
});

test.each([
	['an empty array', { callData: [] }],
	['an empty array of another name', { rows: [] }],
	['null', { callData: null }],
	['nothing', {}],
	['a count of 0', { totalCount: 0 }],
	['data that is null', { data: null }],
	['data that is empty', { data: {} }],
	['an object that holds nothing', { callData: { list: [] }, page: { number: 1 } }],
])('%s is an empty list', (_, fields) => {
	expect(read(fields).records).toEqual([]);
});

test.each([
	['two arrays of unknown names', { rows: [one], other: [two] }],
	['one in data and one beside it', { rows: [one], data: { other: [two] } }],
	['an empty one beside another', { rows: [one], other: [] }],
	['a list of text', { callData: ['call-1'] }],
	['a list with null in it', { callData: [one, null] }],
	['a list of lists', { callData: [[one]] }],
	['records that are counted but not there', { totalCount: 3 }],
	['records that are counted, null in their place', { totalCount: 3, callData: null }],
	['records one level deeper', { callData: { list: [one] } }],
	['records one level deeper in data', { data: { page: { list: [one] } } }],
])('%s: an error, never an empty list', (_, fields) => {
	expect(() => read(fields)).toThrow(VendorFailure);
	expect(() => read(fields)).toThrow(
		'NXCloud Callbot reports success, but its answer holds no list in a known form (trace id r-1)',
	);
});

test('where no name is documented, the only array counts', () => {
	expect(read({ rows: [one] }, '').records).toEqual([one]);
	expect(() => read({ rows: [one], callData: [two] }, '')).toThrow('no list in a known form');
});

test('the error says that nothing was changed', () => {
	expect.assertions(1);
	try {
		read({ totalCount: 1 });
	} catch (error) {
		expect(error).toMatchObject({ details: { advice: expect.stringMatching(/^Nothing was ch/) } });
	}
});
