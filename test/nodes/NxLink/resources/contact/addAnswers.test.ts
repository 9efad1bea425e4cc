import { Bench } from '../../../bench';
import { additionTo, each, emptyTask, peopleWithIds } from '../../imports';
import { answerWith, failureOf, succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const items = peopleWithIds(3);
const outcomes = async (answer: object) => {
	answerWith(bench, answer);
	const { taskId } = emptyTask(bench);
	return (await succeed(bench, additionTo(taskId), { items })).items;
};
const accepted = (data: unknown) => ({ code: 0, message: 'success', traceId: 't', data });

test.each([
	['without data', { code: 0, message: 'success' }],
	['without anything but a code', { code: '0' }],
	['with data null', accepted(null)],
	['with data []', accepted([])],
	['with data of ids', accepted(['p-0', 'p-1'])],
	['with data {}', accepted({})],
	['with data true', accepted(true)],
	['with an empty list of errors', accepted({ errList: [] })],
	['with errors null', accepted({ errList: null, successCount: null })],
	['with counts', accepted({ successCount: 3, totalCount: 3, errList: [] })],
	['with counts as text', accepted({ successCount: '3', totalCount: '3' })],
])('an accepted answer %s: all are added', async (_, answer) => {
	const output = await outcomes(answer);
	expect(each(output, 'status')).toEqual(['added', 'added', 'added']);
	expect(each(output, 'reason')).toEqual([undefined, undefined, undefined]);
});

test.each([
	['by id', { contactId: 'p-1', errMsg: 'Bad' }],
	['by id and number', { contactId: 'p-1', phoneNumber: items[1].phoneNumber, errMsg: 'Bad' }],
	['by number', { phoneNumber: items[1].phoneNumber, errMsg: 'Bad' }],
	['by number with a plus', { phoneNumber: `+${items[1].phoneNumber}`, errMsg: 'Bad' }],
	['by a number that is no text', { phoneNumber: Number(items[1].phoneNumber), errMsg: 'Bad' }],
])('a rejection %s', async (_, rejection) => {
	const output = await outcomes(accepted({ errList: [rejection] }));
	expect(each(output, 'status')).toEqual(['added', 'rejected', 'added']);
	expect(output[1].json.reason).toBe('Bad');
});

test('a rejection without a reason', async () => {
	const output = await outcomes(accepted({ errList: [{ contactId: 'p-2' }] }));
	expect(output[2].json).toMatchObject({
		status: 'rejected',
		reason: 'NXLink gave no reason',
	});
});

test.each([
	['a count that is too small', { successCount: 2, totalCount: 3 }],
	['a rejection of no one', { errList: [{ contactId: 'stranger', errMsg: 'Bad' }] }],
])('%s leaves it unknown who was added, one item per contact', async (_, data) => {
	const output = await outcomes(accepted(data));
	expect(each(output, 'contactId')).toEqual(['p-0', 'p-1', 'p-2']);
	expect(each(output, 'status')).toEqual(['unknown', 'unknown', 'unknown']);
	expect(output[0].json.reason).toContain('Look at the task');
});

test.each([
	['a list of errors that is none', accepted({ errList: 'none' })],
	['a failure code', { code: 20001, message: 'wrong' }],
	['no code', { message: 'success' }],
])('%s is a failure', async (_, answer) => {
	answerWith(bench, answer);
	const { taskId } = emptyTask(bench);
	const error = await failureOf(bench, additionTo(taskId), { items });
	expect(error.description).toContain('0 of 3 contacts were done before');
	expect(bench.requests).toHaveLength(1);
});
