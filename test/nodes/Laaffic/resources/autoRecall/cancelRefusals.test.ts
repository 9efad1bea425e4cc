import { Bench, byId } from '../../../bench';

const valid = { resource: 'autoRecall', operation: 'cancel', type: 1, id: byId('12') };

let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const noWholeNumber = 'Recall Flow ID: must be a whole number';
const empty = 'Recall Flow ID: is empty';
const tooSmall = 'Recall Flow ID: must be at least 1';

const refusedIds: Array<[id: string, message: string]> = [
	['={{ "" }}', empty],
	['   ', empty],
	['12.5', noWholeNumber],
	['={{ 12.5 }}', noWholeNumber],
	['abc', noWholeNumber],
	['0x10', noWholeNumber],
	['1e3', noWholeNumber],
	['={{ 1e21 }}', noWholeNumber],
	['1000000000000000000000', noWholeNumber],
	['9007199254740993', noWholeNumber],
	['={{ true }}', noWholeNumber],
	['={{ null }}', empty],
	['={{ [12] }}', noWholeNumber],
	['={{ NaN }}', noWholeNumber],
	['0', tooSmall],
	['-1', tooSmall],
	['={{ -1 }}', tooSmall],
];

describe.each(refusedIds)('the id %p', (id, message) => {
	test('is refused before anything is sent', async () => {
		const { status, error } = await bench.run('laaffic', { ...valid, id: byId(id) });
		expect(status).toBe('error');
		expect(error?.message).toBe(message);
		expect(error?.description).toContain('Nothing was sent');
		expect(bench.requests).toEqual([]);
	});

	test('goes to the error output with the name of the parameter', async () => {
		const { items, errorItems } = await bench.run(
			'laaffic',
			{ ...valid, id: byId(id) },
			{ onError: 'continueErrorOutput' },
		);
		expect(items).toEqual([]);
		expect(errorItems[0].json).toMatchObject({ error: { message, parameter: 'Recall Flow ID' } });
		expect(bench.requests).toEqual([]);
	});
});

test('n8n itself refuses an id that was not filled in', async () => {
	const { status, error } = await bench.run('laaffic', { ...valid, id: byId('') });
	expect(status).toBe('error');
	expect(error?.message).toContain('Parameter "Recall Flow ID" is required');
	expect(bench.requests).toEqual([]);
});

test.each([
	[1, 'Recall Flow ID'],
	[2, 'Parent Task ID'],
	[3, 'Node ID'],
])('the id of type %i is called %s', async (type, name) => {
	const { error } = await bench.run('laaffic', { ...valid, type, id: byId('x') });
	expect(error?.message).toBe(`${name}: must be a whole number`);
});

test.each(['={{ 0 }}', '={{ 4 }}', '={{ "flow" }}', '={{ null }}', '={{ true }}', '={{ 1.5 }}'])(
	'the type %s is refused before anything is sent',
	async (type) => {
		const { status, error } = await bench.run('laaffic', { ...valid, type });
		expect(status).toBe('error');
		expect(error?.message).toBe('Cancel By: must be one of 1, 2, 3');
		expect(bench.requests).toEqual([]);
	},
);

test.each([
	[{ apiKey: '' }, 'API Key of the credential: is empty'],
	[{ apiSecret: '' }, 'API Secret of the credential: is empty'],
])('an incomplete credential %j is refused', async (laafficApi, message) => {
	const { error } = await bench.run('laaffic', valid, { credentials: { laafficApi } });
	expect(error?.message).toBe(message);
	expect(bench.requests).toEqual([]);
});
