import { Bench } from '../bench';
import { searchList } from '../loadOptions';
import { answerWith } from './runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

type Search = Omit<NonNullable<Parameters<typeof searchList>[2]>, 'node'>;

const search = async (options: Search = {}) =>
	await searchList(bench, 'searchTasks', { node: 'nxCallbot', ...options });
const account = () => bench.sandbox.state.nxCallbot;
const conditions = () => bench.bodies.map(({ queryConditions }) => queryConditions);
const valuesOf = ({ results }: Awaited<ReturnType<typeof search>>) =>
	results.map(({ value }) => value);

/** Opens the list and scrolls to its end. */
async function everyPage(filter?: string): Promise<unknown[]> {
	const found: unknown[] = [];
	let paginationToken: string | undefined;
	do {
		const page = await search({ filter, paginationToken });
		found.push(...valuesOf(page));
		paginationToken = page.paginationToken as string | undefined;
	} while (paginationToken !== undefined && bench.requests.length < 12);
	return found;
}

function addTasks(count: number, taskName: string): string[] {
	return Array.from(
		{ length: count },
		() => account().addTask({ taskCreateSetting: { taskName } }).userTaskID,
	).reverse();
}

test('without a word, the first page of all tasks is asked for', async () => {
	await search();
	await search({ filter: ' ' });
	expect(bench.requests.map(({ body }) => body.toString('utf8'))).toEqual([
		'{"productID":"callbot","page":1,"size":100,"queryConditions":{}}',
		'{"productID":"callbot","page":1,"size":100,"queryConditions":{}}',
	]);
	expect(bench.requests).toMatchObject(
		Array(2).fill({ path: '/callcentre/api/v3/listTask', signature: 'verified' }),
	);
});

test('a word is looked for among names and among ids; later pages go by name alone', async () => {
	await search({ filter: ' Morning ' });
	await search({ filter: 'Morning', paginationToken: '2' });
	expect(conditions()).toEqual([
		{ taskName: ['Morning'] },
		{ userTaskID: ['Morning'] },
		{ taskName: ['Morning'] },
	]);
	expect(bench.bodies.map(({ page }) => page)).toEqual([1, 1, 2]);
});

test('tasks are found by a part of the name and by the whole id', async () => {
	expect(valuesOf(await search({ filter: 'Evening c' }))).toEqual(['campaign-evening']);
	expect(valuesOf(await search({ filter: 'campaign-closed' }))).toEqual(['campaign-closed']);
	expect(valuesOf(await search({ filter: 'nowhere' }))).toEqual([]);
});

test('a task that both find is offered once, in front', async () => {
	account().addTask({ userTaskID: 'Spring', taskCreateSetting: { taskName: 'Spring' } });
	account().addTask({ userTaskID: 'other', taskCreateSetting: { taskName: 'Spring again' } });
	expect(valuesOf(await search({ filter: 'Spring' }))).toEqual(['Spring', 'other']);
});

test.each([true, false])(
	'250 tasks come page by page until the last (total told: %p)',
	async (told) => {
		account().withTotal = told;
		const added = addTasks(250, 'Many');
		expect(await everyPage('Many')).toEqual(added);
	},
);

test('a task found by its id alone pushes no other one out', async () => {
	const added = addTasks(101, 'campaign-closed follow-up');
	expect(await everyPage('campaign-closed')).toEqual(['campaign-closed', ...added]);
});

test('name, id, and what tells tasks of one name apart', async () => {
	const { createTs } = account().tasks[0];
	answerWith(bench, {
		retCode: 0,
		taskData: [
			{
				userTaskID: 'a',
				taskName: 'Survey',
				taskStatus: 2,
				createTs,
				taskStat: { totalOrderCount: 3 },
			},
			{ userTaskID: 7, taskName: '', taskStatus: '1', createTs: 0 },
			{ userTaskID: 'c', taskStatus: 9, taskStat: null },
			{ userTaskID: '', taskName: 'No id' },
			{ taskName: 'No id either' },
		],
	});
	expect((await search()).results).toEqual([
		{ name: 'Survey', value: 'a', description: 'in progress · 2024-09-13 08:00 UTC · 3 contacts' },
		{ name: '7', value: '7', description: 'pending' },
		{ name: 'c', value: 'c', description: undefined },
	]);
});

test.each([
	['no list', { retCode: 0, taskData: null }],
	['an empty list', { retCode: 0, totalCount: 0, taskData: [] }],
])('%s is an empty list without a next page', async (_, answer) => {
	answerWith(bench, answer);
	expect(await search()).toEqual({ results: [], paginationToken: undefined });
});

test('an answer of unknown form is an error, never an empty list', async () => {
	answerWith(bench, { retCode: 0, totalCount: 3, taskData: null });
	await expect(search()).rejects.toThrow('no list in a known form');
});

test("an error is shown in the vendor's words, also that of the search by id", async () => {
	answerWith(bench, { retCode: 0, taskData: [] }, 1);
	answerWith(bench, { retCode: 6003, retMsg: 'no permission', responseID: 'r-1' });
	await expect(search({ filter: 'a' })).rejects.toMatchObject({
		name: 'NodeApiError',
		message: 'no permission (NXCloud Callbot code 6003, trace id r-1)',
	});
});

test('a wrong secret is told, and never shown', async () => {
	const credential = { secretKey: 'wrong-secret-0123456789' };
	const failed = search({ credential });
	await expect(failed).rejects.toMatchObject({
		message: expect.stringMatching(/^signature incorrect \(NXCloud Callbot code 6, trace id /),
		description: expect.stringContaining('Check the secret and the algorithm'),
	});
	const error: unknown = await failed.catch((reason: unknown) => reason);
	expect(JSON.stringify(error)).not.toContain(credential.secretKey);
});

test('a credential that is not filled in is refused before anything is sent', async () => {
	const failed = search({ credential: { uuid: '' } });
	await expect(failed).rejects.toThrow('UUID of the credential: is empty');
	expect(bench.requests).toEqual([]);
});

test('with Verify Response Signature, the list is read from signed answers only', async () => {
	const credential = { verifyResponseSignature: true };
	expect((await search({ credential })).results).toHaveLength(3);
	answerWith(bench, { retCode: 0, taskData: [{ userTaskID: 'forged' }] });
	await expect(search({ credential })).rejects.toThrow('is not signed');
});
