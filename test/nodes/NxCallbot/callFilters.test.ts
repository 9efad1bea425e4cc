import { Bench } from '../bench';
import { orderId } from './orders';
import { errorOfItem, expectRefused, onlyBody, succeed } from './runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const account = () => bench.sandbox.state.nxCallbot;
const [any, nothing] = [2_147_483_647, -1];

/** Calls 1, 3 and 5 of the task are answered (31, 33 and 35 seconds), 2 is not, 4 is busy. */
const dialFive = () => void account().dial('campaign-morning', 5);

describe.each([
	['Order / Get Many', 'order'],
	['Call / Get Many', 'call'],
])('%s', (_, resource) => {
	const parameters = { resource, operation: 'getAll', userTaskID: 'campaign-morning' };
	const optionsOf = () => onlyBody(bench).options;

	test.each([
		['intentID', '17, 18', ['17', '18']],
		['intentID', '={{ [17, "18"] }}', ['17', '18']],
		['intentName', 'Interested', ['Interested']],
		['intentTag', 'A,B', ['A', 'B']],
		['intentLevel', '1, 2', [1, 2]],
		['intentLevel', '={{ 0 }}', [0]],
		['callStatus', '={{ ["1", 2] }}', [1, 2]],
	])('%s = %s is sent as an array', async (name, value, sent) => {
		await succeed(bench, { ...parameters, filters: { [name]: value } });
		expect(optionsOf()).toEqual({ [name]: sent });
	});

	test.each([
		[{ turnsAbove: 2 }, { turnTime: { gt: 2, lt: any, enable: true } }],
		[{ turnsBelow: 5 }, { turnTime: { gt: nothing, lt: 5, enable: true } }],
		[{ turnsAbove: 0, turnsBelow: 5 }, { turnTime: { gt: 0, lt: 5, enable: true } }],
		[{ durationAbove: 0 }, { callDuration: { gt: 0, lt: any, enable: true } }],
		[{ durationBelow: '={{ "60" }}' }, { callDuration: { gt: nothing, lt: 60, enable: true } }],
	])('%j is sent as %j', async (filters, sent) => {
		await succeed(bench, { ...parameters, filters });
		expect(optionsOf()).toEqual(sent);
	});

	test.each([
		['callStatus', 'answered', 'Call Status: must be a whole number'],
		['callStatus', '={{ {} }}', 'Call Status: must be text, with commas between several'],
		['intentLevel', '1,-1', 'Intent Levels: must be at least 0'],
		['intentID', '={{ true }}', 'Intent IDs: must be text, with commas between several'],
		['intentName', '={{ [null] }}', 'Intent Names: is empty'],
		['intentTag', '={{ [{}] }}', 'Intent Tags: must be text'],
		['turnsAbove', -1, 'Turns More Than: must be at least 0'],
		['turnsBelow', 1.5, 'Turns Less Than: must be a whole number'],
		['durationAbove', '={{ "long" }}', 'Lasted More Than (Seconds): must be a whole number'],
		['durationBelow', -5, 'Lasted Less Than (Seconds): must be at least 0'],
	])('%s = %j is refused before anything is sent', async (name, value, message) => {
		await expectRefused(bench, { ...parameters, filters: { [name]: value } }, message);
	});

	test('a task is needed', async () => {
		await expectRefused(bench, { ...parameters, userTaskID: '={{ "" }}' }, 'Task: is empty');
	});

	test.each([
		[{ callStatus: '1' }, [1, 3, 5]],
		[{ callStatus: '2,3' }, [2, 4]],
		[{ intentTag: 'A' }, [1, 5]],
		[{ intentID: 'intent-2' }, [3]],
		[{ intentName: 'Interested, Not interested' }, [1, 3, 5]],
		[{ intentLevel: 2 }, [3]],
		[{ durationAbove: 31 }, [3, 5]],
		[{ durationAbove: 31, durationBelow: 35 }, [3]],
		[{ turnsAbove: 3, turnsBelow: 5, intentTag: 'B' }, [3]],
	])('%j finds the orders %j', async (filters, serials) => {
		dialFive();
		const { items } = await succeed(bench, { ...parameters, filters });
		expect(items.map(({ json }) => json.contactId).sort()).toEqual(serials.map(orderId));
	});

	test('a bound that is not set lets calls of 0 seconds and of no turn pass', async () => {
		dialFive();
		const filters = { durationBelow: 1, turnsBelow: 1 };
		const { items } = await succeed(bench, { ...parameters, filters });
		expect(items.map(({ json }) => json.contactId).sort()).toEqual([2, 4].map(orderId));
	});

	test('a filter that cannot be read is the error of its item alone', async () => {
		const filters = { callStatus: '={{ $json.status }}' };
		const { items } = await succeed(
			bench,
			{ ...parameters, filters },
			{ items: [{ status: 1 }, { status: 'x' }, { status: 3 }], onError: 'continueRegularOutput' },
		);
		expect(items.filter(({ json }) => json.error).map(errorOfItem)).toMatchObject([
			{ parameter: 'Call Status', itemIndex: 1 },
		]);
		expect(bench.bodies.map(({ options }) => options)).toEqual([
			{ callStatus: [1] },
			{ callStatus: [3] },
		]);
	});
});
