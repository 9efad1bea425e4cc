import { Bench } from '../../../bench';
import { additionTo, each, emptyTask, people, sizes } from '../../imports';
import { succeed } from '../../runs';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

test.each([1, 4])('20,000 contacts, %i requests at a time', async (parallelRequests) => {
	const { taskId, contacts } = emptyTask(bench);
	const items = people(20_000);
	const { items: output, logs } = await succeed(
		bench,
		additionTo(taskId, { options: { parallelRequests } }),
		{ items },
	);
	expect(sizes(bench)).toEqual(Array.from({ length: 40 }, () => 500));
	expect(each(output, 'phoneNumber')).toEqual(items.map(({ phoneNumber }) => phoneNumber));
	expect(new Set(each(output, 'status'))).toEqual(new Set(['added']));
	expect(new Set(contacts.map(({ phoneNumber }) => phoneNumber)).size).toBe(20_000);
	const progress = logs.filter(({ message }) => message.includes('batches'));
	expect(progress.map(({ level, message }) => [level, message])).toEqual(
		[10, 20, 30, 40].map((done) => ['info', `${done} of 40 batches of contacts are sent`]),
	);
});

test.each([
	[9, []],
	[10, ['10 of 10 batches of contacts are sent']],
	[11, ['10 of 11 batches of contacts are sent', '11 of 11 batches of contacts are sent']],
])('progress of %i batches in the log', async (batches, lines) => {
	const { taskId } = emptyTask(bench);
	const parameters = additionTo(taskId, { options: { batchSize: 2 } });
	const { logs } = await succeed(bench, parameters, { items: people(2 * batches) });
	const progress = logs.filter(({ message }) => message.includes('batches'));
	expect(progress.map(({ message }) => message)).toEqual(lines);
});
