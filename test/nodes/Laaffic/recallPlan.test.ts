import type { INodeParameters } from 'n8n-workflow';

import { Bench, byId } from '../bench';
import { expectRefused, onlyBody, succeed } from './runs';
import { fullTask } from './samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const usual = { recallType: 1, recallNum: 2, recallInterval: 30, recallOptions: {} };
/** The two operations that take a plan, and where it is in what they send. */
const withPlan = [
	{
		name: 'Auto Recall / Update',
		node: { resource: 'autoRecall', operation: 'update', keyId: byId('12'), ...usual },
		planIn: (sent: object): object => ({ ...sent, keyId: undefined }),
	},
	{
		name: 'Task / Create',
		node: { ...fullTask, start: 'immediately', ...usual },
		planIn: ({ recallFlow }: { recallFlow?: unknown }) => recallFlow as object,
	},
];

describe.each(withPlan)('$name', ({ node, planIn }) => {
	const planOf = async (plan: INodeParameters) => {
		bench.sandbox.reset();
		await succeed(bench, { ...node, ...plan });
		return planIn(onlyBody(bench));
	};

	test.each([
		['101', ['101']],
		[' 101 , 102,, ', ['101', '102']],
		['={{ 101 }}', ['101']],
		['={{ [101, "102", null, " "] }}', ['101', '102']],
		['={{ ["A,B"] }}', ['A,B']],
	])('intents given as %p are %j', async (recallIntent, sent) => {
		const plan = await planOf({ recallOptions: { recallIntent } });
		expect(plan).toMatchObject({ recallIntent: sent });
	});

	test.each(['', ' , ', '={{ null }}', '={{ [] }}'])('%p is no intent', async (given) => {
		const plan = await planOf({ recallOptions: { recallIntent: given, nodeList: given } });
		expect(plan).toEqual({ recallType: 1, recallInterval: 30, recallNum: 2 });
	});

	test.each(['7,8', '={{ [7, "8"] }}', ' 7 , 8 '])('templates given as %p', async (nodeList) => {
		const plan = await planOf({ recallOptions: { nodeList } });
		expect(plan).toMatchObject({ nodeList: [{ scriptId: 7 }, { scriptId: 8 }] });
	});

	test.each([
		[{ recallNum: 1 }, { recallNum: 1 }],
		[{ recallNum: 10 }, { recallNum: 10 }],
		[{ recallInterval: 1 }, { recallInterval: 1 }],
		[{ recallInterval: '={{ "1440" }}' }, { recallInterval: 1440 }],
		[{ recallType: '={{ "0" }}' }, { recallType: 0 }],
	])('%j is sent as %j', async (given, sent) => {
		expect(await planOf(given)).toMatchObject(sent);
	});

	test.each([
		['Who Is Called Again: must be one of 0, 1', { recallType: '={{ 2 }}' }],
		['Rounds: must be from 1 to 10', { recallNum: 0 }],
		['Rounds: must be from 1 to 10', { recallNum: 11 }],
		['Rounds: must be a whole number', { recallNum: 1.5 }],
		['Interval (Minutes): must be from 1 to 1440', { recallInterval: 0 }],
		['Interval (Minutes): must be from 1 to 1440', { recallInterval: 1441 }],
		['Interval (Minutes): is empty', { recallInterval: '={{ "" }}' }],
		['Intents: must be text', { recallOptions: { recallIntent: '={{ {} }}' } }],
		['Intents: must be text', { recallOptions: { recallIntent: '={{ true }}' } }],
		['Intents: must be text', { recallOptions: { recallIntent: '={{ [{}] }}' } }],
		['Templates per Round: must be a whole number', { recallOptions: { nodeList: '7,x' } }],
		['Templates per Round: must be at least 1', { recallOptions: { nodeList: '7,0' } }],
		['Templates per Round: must be text', { recallOptions: { nodeList: '={{ {} }}' } }],
		['Templates per Round: has 1, and Rounds is 2', { recallOptions: { nodeList: '7' } }],
		['Templates per Round: has 3, and Rounds is 2', { recallOptions: { nodeList: '7,8,9' } }],
	])('%s', async (message, wrong) => {
		await expectRefused(bench, { ...node, ...wrong }, message);
	});
});

test('a plan left from before is not sent, and not read, without Plan Recalls', async () => {
	await succeed(bench, { ...fullTask, start: 'immediately', planRecalls: false, recallNum: 99 });
	expect(onlyBody(bench)).not.toHaveProperty('recallFlow');
});
