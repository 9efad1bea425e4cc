import { Bench } from '../../../bench';
import { stopClockAt } from '../../../NxLink/clock';
import { succeed } from '../../runs';
import {
	CREATE,
	createdTasks,
	each,
	fullTask,
	links,
	people,
	smallTask,
	taskWith,
} from '../../samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
	stopClockAt('2026-03-25T00:00:00Z');
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => {
	jest.useRealTimers();
	await bench.stop();
});

const textOf = () => bench.requests[0].body.toString('utf8');

test('the request with everything set, byte by byte, in the order of the guide', async () => {
	await succeed(bench, fullTask);
	expect(textOf()).toBe(
		'{"appId":"Jgd8oFei","taskName":"test","displayNum":"123456","maxCalls":300,' +
			'"maxRingingTime":60,"agentId":110,"enableRecording":1,"sendTime":"2026-04-01 00:00:00",' +
			'"allowSendTime":[{"strTime":"09:00","endTime":"12:00"},{"strTime":"14:00","endTime":"22:00"}],' +
			'"calloutRate":1,"recallFlow":{"recallType":0,"recallInterval":30,"recallNum":1,' +
			'"recallIntent":["101"],"nodeList":[{"scriptId":123}]},' +
			'"numberInfoList":[{"calleeNumber":"8613242926514","text1":"Tom"}]}',
	);
	expect(bench.requests).toMatchObject([
		{
			startLine: `POST ${CREATE} HTTP/1.1`,
			vendor: 'laaffic',
			signature: 'verified',
			headers: { 'content-type': 'application/json;charset=UTF-8' },
		},
	]);
	expect(createdTasks(bench)).toMatchObject([{ taskName: 'test', status: 0 }]);
});

test('what is not set is left out, and left to LAAFFIC', async () => {
	await succeed(bench, smallTask);
	expect(textOf()).toBe(
		'{"appId":"Jgd8oFei","taskName":"test","agentId":110,' +
			'"numberInfoList":[{"calleeNumber":"8613242926514","text1":"Tom"}]}',
	);
	expect(createdTasks(bench)).toMatchObject([{ taskName: 'test', status: 1 }]);
});

test('fields that were added and emptied are left out, too', async () => {
	const empty = { calloutRate: '={{ "" }}', displayNum: ' ', maxCalls: '={{ null }}' };
	await succeed(bench, { ...smallTask, additionalFields: { ...empty, countryCode: '' } });
	expect(Object.keys(bench.bodies[0])).toEqual(['appId', 'taskName', 'agentId', 'numberInfoList']);
});

test('numbers as text, and values from expressions, are sent in the type of the page', async () => {
	await succeed(bench, fullTask);
	const expected = textOf();
	bench.sandbox.reset();
	await succeed(bench, {
		...fullTask,
		appId: ' Jgd8oFei ',
		taskName: ' test ',
		agentId: '={{ 110 }}',
		recallNum: '={{ "1" }}',
		recallType: '={{ "0" }}',
		recallInterval: '={{ "30" }}',
		recallOptions: { recallIntent: '={{ [101] }}', nodeList: '={{ ["123"] }}' },
		planRecalls: '={{ "true" }}',
		sendTime: '2026-03-31T16:00:00Z',
		additionalFields: {
			calloutRate: '={{ "1" }}',
			displayNum: '={{ 123456 }}',
			enableRecording: '={{ "true" }}',
			maxCalls: '={{ "300" }}',
			maxRingingTime: '={{ "60" }}',
		},
	});
	expect(textOf()).toBe(expected);
});

test('recording can be switched off, and a rate may have decimals', async () => {
	const additionalFields = { enableRecording: false, calloutRate: 1.25 };
	await succeed(bench, { ...smallTask, additionalFields });
	expect(bench.bodies[0]).toMatchObject({ enableRecording: 0, calloutRate: 1.25 });
});

test('the item tells the task and each of its contacts', async () => {
	const { items } = await succeed(bench, taskWith(people(2)));
	expect(items).toEqual([
		{
			json: {
				taskId: createdTasks(bench)[0].taskId,
				taskName: 'test',
				totalCount: 2,
				contacts: [
					{ phoneNumber: '8613800000000', status: 'added' },
					{ phoneNumber: '8613800000001', status: 'added' },
				],
			},
			pairedItem: { item: 0 },
		},
	]);
});

test.each([1, 3])('a task for each item, %i at a time', async (parallelRequests) => {
	const items = ['a', 'b', 'c', 'd'].map((name, index) => ({ name: `Task ${name}`, index }));
	const callListJson = '={{ [{ calleeNumber: 8613800000000 + $json.index }] }}';
	const parameters = { ...smallTask, taskName: '={{ $json.name }}', callListJson };
	const { items: output } = await succeed(
		bench,
		{ ...parameters, options: { parallelRequests } },
		{ items },
	);
	expect(each(output, 'taskName')).toEqual(items.map(({ name }) => name));
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual(links(4));
	const numbers = createdTasks(bench).map(({ taskName, taskId, numbers: [callee] }) => [
		taskName,
		[taskId, callee.calleeNumber],
	]);
	expect(Object.fromEntries(numbers)).toEqual(
		Object.fromEntries(
			output.map(({ json: { taskName, taskId } }, index) => [
				taskName,
				[taskId, String(8_613_800_000_000 + index)],
			]),
		),
	);
});

test('a planned recall stands in the account', async () => {
	await succeed(bench, { ...fullTask, recallNum: 2, recallOptions: { nodeList: '7, 8' } });
	const [{ taskId }] = createdTasks(bench);
	const flows = bench.sandbox.state.laaffic.flows.filter((flow) => flow.taskId === taskId);
	expect(flows).toMatchObject([
		{
			recallType: 0,
			recallInterval: 30,
			recallNum: 2,
			nodeList: [{ scriptId: 7 }, { scriptId: 8 }],
		},
	]);
});
