import { Bench } from '../bench';
import { searchList } from '../loadOptions';
import { stopClockAt } from '../NxLink/clock';
import { answerWith } from './runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
	stopClockAt('2024-06-03T12:00:00Z');
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => {
	jest.useRealTimers();
	await bench.stop();
});

const account = () => bench.sandbox.state.laaffic;
const search = async (method: string, more: object = {}) =>
	await searchList(bench, method, { node: 'laaffic', ...more });
const valuesOf = ({ results }: { results: Array<{ value: unknown }> }) =>
	results.map(({ value }) => value);

test.each([
	['searchFlows', [12, 13, 14]],
	['searchOpenFlows', [12, 13]],
	['searchPendingFlows', [12]],
	['searchPendingFlowTasks', [5000602]],
])('%s offers %j', async (method, values) => {
	account().addFlow(5000602, [110], { keyId: 15, status: 3 });
	account().addFlow(5000602, [110], { keyId: 16, status: 4 });
	const all = method === 'searchFlows' ? [...values, 15, 16] : values;
	expect(valuesOf(await search(method))).toEqual(all);
});

test('flows are told apart by status, plan and time', async () => {
	account().addFlow(5000602, [110]);
	const { results } = await search('searchPendingFlows', { filter: 'campaign 12' });
	expect(results).toEqual([
		{
			name: 'Recall campaign 12',
			value: 12,
			description: 'pending · 3 rounds every 30 min · created 2024-05-18 12:00:00',
		},
		{
			name: 'Recall campaign 12',
			value: 15,
			description: 'pending · 1 round after 30 min · created 2024-05-18 12:00:00',
		},
	]);
});

test('flows without details are offered all the same, without a status only among all', async () => {
	answerWith(bench, { code: 0, data: [{ keyId: 1 }, { keyId: 2, status: '0' }] });
	expect(await search('searchFlows')).toEqual({
		results: [
			{ name: '1', value: 1, description: undefined },
			{ name: '2', value: 2, description: 'pending' },
		],
		paginationToken: undefined,
	});
	expect(valuesOf(await search('searchPendingFlows'))).toEqual([2]);
	expect(valuesOf(await search('searchOpenFlows'))).toEqual([2]);
});

test('flows that are not wanted are passed over, some pages at a time', async () => {
	const done = (count: number) => {
		for (let n = 0; n < count; n++) account().addFlow(5000602, [110], { status: 2 });
	};
	account().flows = [];
	done(620);
	account().addFlow(5000602, [110], { keyId: 9999 });
	const first = await search('searchPendingFlows');
	expect(first).toEqual({ results: [], paginationToken: '6' });
	expect(bench.requests).toHaveLength(5);
	const second = await search('searchPendingFlows', { paginationToken: '6' });
	expect(valuesOf(second)).toEqual([9999]);
	expect(second.paginationToken).toBeUndefined();
	expect(bench.bodies.map(({ current }) => current)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
