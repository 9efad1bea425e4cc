import { Bench } from './bench';
import { Editor } from './browser/editor';
import { eventually } from './browser/eventually';
import { choose, chosen, field, pickNextYear, toggle, typeDate } from './browser/fields';
import { cutLabels } from './browser/panelFaults';
import { PACKAGE, type SavedWorkflow } from './n8n';

let bench: Bench;
let editor: Editor;
beforeAll(async () => {
	bench = await Bench.start();
	editor = await Editor.open(bench);
});
afterEach(() => editor.closeNode());
afterAll(async () => {
	await editor?.close();
	await bench?.stop();
});

const byId = (value: string) => ({ __rl: true, mode: 'id', value });
const start = 'When clicking ‘Execute workflow’';

/** A node behind one input item, which is on the canvas then. */
async function place(name: string, type: string, parameters: object): Promise<SavedWorkflow> {
	const workflow = await bench.create({
		name,
		nodes: [
			{ name: start, type: 'n8n-nodes-base.manualTrigger', position: [0, 0] },
			{ name, type: `${PACKAGE}.${type}`, parameters, position: [220, 0] },
		],
		connections: { [start]: { main: [[{ node: name, type: 'main', index: 0 }]] } },
		pinData: { [start]: [{ json: { phone: '+86 138 0000 0001', customer: 'Lucy' } }] },
	});
	await editor.openWorkflow(workflow);
	return workflow;
}

/** A day next year, and its seconds since 1970. */
function nextYear(day: number, hour: number, minute: number, offsetHours: number) {
	const now = new Date();
	const moment = Date.UTC(now.getUTCFullYear() + 1, now.getUTCMonth(), day, hour, minute);
	const text = new Date(moment).toISOString().slice(0, 19);
	return { text, seconds: moment / 1000 - offsetHours * 3600 };
}

test('NXLink Task / Create: dates, days, windows and columns are filled in, saved and run', async () => {
	const workflow = await place('Create task', 'nxLink', {
		resource: 'task',
		operation: 'create',
		taskName: 'Survey',
		autoFlowId: byId('197'),
		routeId: byId('y29ND1X4kkCG_nC576sALEkvg3HjEqde'),
	});
	const panel = await editor.openNode('Create task');

	await choose(field(panel, 'startupType'), 'At a Set Time');
	await pickNextYear(field(panel, 'startupAt'), 15, '10:30:00');
	await toggle(field(panel, 'weekDay'), ['Saturday', 'Monday']);
	const days = ['Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
	expect(await chosen(field(panel, 'weekDay'))).toEqual(days);

	await choose(field(panel, 'to'), '12:30');
	await panel.getByText('Add Window').click();
	await choose(field(panel, 'from', 1), '14:15');
	await choose(field(panel, 'to', 1), '20:00');
	await choose(field(panel, 'timezone'), 'Asia/Hong_Kong', 'Hong');

	await choose(panel.getByTestId('collection-parameter-add').first(), 'Stop Time');
	const end = nextYear(28, 18, 0, 8);
	await typeDate(field(panel, 'shutdownAt'), end.text.replace('T', ' '));

	await choose(field(panel, 'callListSource'), 'Input Items');
	await choose(panel.getByTestId('mapping-mode-select'), 'Map Each Column Manually');
	expect(await cutLabels(panel)).toEqual([]);
	await field(panel, 'phoneNumber').locator('input').fill('+86 138 0000 0001');
	await field(panel, 'name').locator('input').fill('Lucy');

	const saved = await editor.savedParameters(workflow, 'Create task', ({ columns }) =>
		JSON.stringify(columns ?? '').includes('Lucy'),
	);
	const begin = nextYear(15, 10, 30, 8);
	expect(saved).toMatchObject({
		startupType: 2,
		startupAt: begin.text,
		weekDay: [2, 3, 4, 5, 6],
		timezone: 'Asia/Hong_Kong',
		additionalFields: { shutdownAt: end.text },
	});

	await editor.page.getByTestId('node-execute-button').click();
	const output = editor.page.getByTestId('output-panel');
	const text = await eventually(
		() => output.innerText(),
		(shown) => shown.includes('taskId'),
	);
	const [task] = bench.sandbox.state.nxLink.tasks;
	expect(text).toContain('1 item');
	expect(text).toContain(task.taskId);
	expect(task.body).toMatchObject({
		startupAt: begin.seconds,
		shutdownAt: end.seconds,
		zoneSecond: 8 * 3600,
		weekDay: '2,3,4,5,6',
		// 09:00 to 12:30 and 14:15 to 20:00
		firstFifteen: '9,10,11,12,15,16,17,18,19',
		secondFifteen: '9,10,11,12,14,15,16,17,18,19',
		thirdFifteen: '9,10,11,14,15,16,17,18,19',
		fourthFifteen: '9,10,11,14,15,16,17,18,19',
		callList: [{ name: 'Lucy', phoneNumber: '8613800000001' }],
	});
	expect(editor.complaints.taken()).toEqual([]);
});

test('NXCloud Callbot Task / Create: start, days and hours are filled in and saved', async () => {
	const parameters = { resource: 'task', operation: 'create', sceneID: 'scene-1' };
	const workflow = await place('Create Callbot task', 'nxCallbot', parameters);
	const panel = await editor.openNode('Create Callbot task');
	await choose(field(panel, 'startupType'), 'At a Set Time');
	await typeDate(field(panel, 'startupAt'), nextYear(15, 10, 30, 0).text.replace('T', ' '));

	const add = panel.getByTestId('collection-parameter-add').first();
	for (const setting of ['Days', 'Dial From', 'Dial Until']) await choose(add, setting);
	await toggle(field(panel, 'dialAtWeekDay'), ['Friday', 'Sunday']);
	await field(panel, 'dialAtUpHour').locator('input').fill('09:15');
	await field(panel, 'dialAtDownHour').locator('input').fill('17:45');

	const saved = await editor.savedParameters(workflow, 'Create Callbot task', (all) =>
		JSON.stringify(all).includes('17:45'),
	);
	expect(saved).toMatchObject({
		startupType: 2,
		startupAt: nextYear(15, 10, 30, 0).text,
		settings: { dialAtWeekDay: [1, 2, 3, 4, 7], dialAtUpHour: '09:15', dialAtDownHour: '17:45' },
	});
	expect(editor.complaints.taken()).toEqual([]);
});

test('LAAFFIC Task / Create: start and windows are filled in and saved', async () => {
	const parameters = { resource: 'task', operation: 'create', taskName: 'Reminders' };
	const workflow = await place('Create LAAFFIC task', 'laaffic', parameters);
	const panel = await editor.openNode('Create LAAFFIC task');
	await choose(field(panel, 'start'), 'At a Set Time');
	await pickNextYear(field(panel, 'sendTime'), 15, '10:30:00');
	await choose(field(panel, 'timezone'), 'Asia/Hong_Kong', 'Hong');

	await panel.getByText('Add Window').click();
	await field(panel, 'endTime').locator('input').fill('12:30');
	await panel.getByText('Add Window').click();
	await field(panel, 'strTime', 1).locator('input').fill('14:15');
	await field(panel, 'endTime', 1).locator('input').fill('20:00');

	const saved = await editor.savedParameters(workflow, 'Create LAAFFIC task', (all) =>
		JSON.stringify(all).includes('20:00'),
	);
	expect(saved).toMatchObject({
		start: 'setTime',
		sendTime: nextYear(15, 10, 30, 0).text,
		timezone: 'Asia/Hong_Kong',
		allowSendTime: { window: [{ endTime: '12:30' }, { strTime: '14:15', endTime: '20:00' }] },
	});
	expect(editor.complaints.taken()).toEqual([]);
});
