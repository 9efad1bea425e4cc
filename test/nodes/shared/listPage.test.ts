import type { IDataObject } from 'n8n-workflow';

import { VendorFailure } from '../../../nodes/shared/failures';
import { pageOf } from '../../../nodes/shared/listPage';

const answer = { httpStatus: 200, headers: {}, text: '' };
const read = (fields: object, options?: { single: boolean }) => {
	const json = { code: 0, ...fields } as IDataObject;
	return pageOf({ answer, json, data: json.data, traceId: 'trace-1' }, 'NXLink', options);
};
const one = { callId: 'c-1' };

test.each([
	['the data itself', { data: [one] }, undefined],
	['the data itself, the total beside it', { data: [one], total: 7 }, 7],
	['a list in the data', { data: { total: 7, pageNumber: 1, list: [one] } }, 7],
	['records in the data', { data: { total: 7, records: [one] } }, 7],
	['data in the data', { data: { total: 7, data: [one] } }, 7],
	['a list beside no data', { total: 7, pageNumber: 1, pageSize: 10, list: [one] }, 7],
	['a list beside null', { data: null, total: 7, list: [one] }, 7],
	['a list beside an empty array', { data: [], total: 7, list: [one] }, 7],
	['a list beside an empty object', { data: {}, total: 7, list: [one] }, 7],
	['a total as text', { data: { total: '25000', list: [one] } }, 25_000],
	['a total that is no number', { data: { total: 'many', list: [one] } }, undefined],
	['a total that is null', { data: { total: null, list: [one] } }, undefined],
])('records as %s', (_, fields, total) => {
	expect(read(fields)).toEqual({ records: [one], total });
});

test.each([
	['an empty array', { data: [] }],
	['null', { data: null }],
	['no data at all', {}],
	['an empty object', { data: {} }],
	['a page with an empty list', { data: { total: 0, list: [] } }],
	['a page whose list is null', { data: { total: 0, list: null } }],
	['an empty page beside the code', { total: 0, list: [] }],
])('%s is an empty page', (_, fields) => {
	expect(read(fields).records).toEqual([]);
});

test.each([
	['text', { data: 'c-1' }],
	['a number', { data: 5 }],
	['true', { data: true }],
	['a list of text', { data: ['c-1'] }],
	['a list of numbers in the data', { data: { total: 1, list: [1] } }],
	['a list with null in it', { data: [one, null] }],
	['a list of lists', { data: [[one]] }],
	['an object with other fields', { data: { callId: 'c-1' } }],
	['an array of another name', { data: { rows: [one] } }],
	['an array of another name beside a total', { data: { total: 1, rows: [one] } }],
	['an array of another name beside the code', { total: 1, rows: [one] }],
	['a list that is an object', { data: { total: 1, list: one } }],
	['a list that is text', { data: { total: 1, list: 'c-1' } }],
	['a list one level deeper', { data: { total: 1, list: { records: [one] } } }],
	['a page one level deeper', { data: { data: { total: 1, list: [one] } } }],
	['a total of records that are not there', { data: { total: 3 } }],
])('%s is no list, so it is an error', (_, fields) => {
	expect(() => read(fields)).toThrow(VendorFailure);
	expect(() => read(fields)).toThrow(
		'NXLink reports success, but its answer holds no list in a documented form (trace id trace-1)',
	);
});

describe('where one record alone may be the data', () => {
	const single = (data: unknown) => read({ data }, { single: true }).records;

	test('it is read as a list of one', () => {
		expect(single(one)).toEqual([one]);
		expect(single([one, one])).toEqual([one, one]);
		expect(single({ ...one, tags: ['a'] })).toEqual([{ ...one, tags: ['a'] }]);
		expect(single({ ...one, total: 3600 })).toEqual([{ ...one, total: 3600 }]);
	});

	test.each([[null], [{}], [[]]])('%j is none', (data) => {
		expect(single(data)).toEqual([]);
	});

	test.each([['text'], [7], [['text']]])('%j is an error', (data) => {
		expect(() => single(data)).toThrow(VendorFailure);
	});
});
