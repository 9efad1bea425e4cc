import { Bench } from '../../../bench';
import { errorOfItem, expectRefused, succeed } from '../../runs';
import { contactsSent, createdTasks, people, taskFromItems, taskWith } from '../../samples';

const MOST = 200_000;

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const tooMany = `Contacts: there are ${MOST + 1} numbers, and LAAFFIC takes at most ${MOST} in one task`;
const [repeated] = people(1);

test('200,000 items are one task, a repeated number and a bad row do not count', async () => {
	const items = [...people(MOST), repeated, { text1: 'bad' }];
	const { items: output } = await succeed(bench, taskFromItems(), { items });
	expect(output).toHaveLength(items.length);
	expect(contactsSent(bench)).toHaveLength(MOST);
	expect(createdTasks(bench)[0].numbers).toHaveLength(MOST);
}, 120_000);

test('200,001 items are refused before anything is sent', async () => {
	const error = await expectRefused(bench, taskFromItems(), tooMany, { items: people(MOST + 1) });
	expect(error.description).toContain('Split them into several tasks');
	expect(error.description).toContain('No task was created');
}, 120_000);

test('on continue, 200,001 items are error items', async () => {
	const { items } = await succeed(bench, taskFromItems(), {
		items: people(MOST + 1),
		onError: 'continueRegularOutput',
	});
	expect(bench.requests).toEqual([]);
	expect(items).toHaveLength(MOST + 1);
	expect(errorOfItem(items[MOST])).toMatchObject({ parameter: 'Contacts', itemIndex: MOST });
}, 120_000);

test('200,001 contacts of JSON are refused, too', async () => {
	await expectRefused(bench, taskWith(people(MOST + 1)), tooMany);
}, 120_000);
