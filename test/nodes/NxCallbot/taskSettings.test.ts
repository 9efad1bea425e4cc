import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Bench, byId } from '../bench';
import { expectRefused, onlyBody, succeed } from './runs';
import { newTask } from './samples';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

/** The settings that are sent for a new task. */
async function sent(more: INodeParameters, timezone = 'Europe/Berlin'): Promise<IDataObject> {
	await succeed(bench, { ...newTask, ...more }, { timezone });
	return onlyBody(bench).taskCreateSetting as IDataObject;
}
const at = (startupAt: string, settings: INodeParameters = {}) => ({
	startupType: 2,
	startupAt,
	settings,
});

describe('the start time', () => {
	test.each([
		['in the zone of the workflow', at('2030-07-01T09:00:00'), 1_909_119_600, 7200],
		['with the offset of that day', at('2030-01-01T09:00:00'), 1_893_484_800, 3600],
		[
			'in the zone of the task',
			at('2030-01-01T09:00:00', { timezone: 'Asia/Kolkata' }),
			1_893_468_600,
			19_800,
		],
		['as a moment of its own', at('2030-01-01T09:00:00Z'), 1_893_488_400, 3600],
		['as Unix seconds', at('={{ 1893488400 }}'), 1_893_488_400, 3600],
		['as Unix milliseconds', at('={{ 1893488400999 }}'), 1_893_488_400, 3600],
	])('%s', async (_, parameters, startupAt, zoneSecond) => {
		expect(await sent(parameters)).toEqual({ startupType: 2, startupAt, zoneSecond });
	});

	test.each([1, 3])('is not sent with Start %i, where the editor hides it', async (startupType) => {
		const setting = await sent({ startupType, startupAt: '2030-01-01T09:00:00' });
		expect(setting).toEqual({ startupType, zoneSecond: expect.any(Number) });
	});

	test.each([
		['={{ "" }}', 'Start Time: is empty'],
		['tomorrow', 'Start Time: "tomorrow" is not a date and time'],
		['2030-02-30T09:00:00', 'Start Time: "2030-02-30T09:00:00" is not a date and time'],
		['2020-01-01T09:00:00', 'Start Time: 2020-01-01T09:00:00.000+01:00 is in the past'],
	])('%s is refused', async (startupAt, message) => {
		const parameters = { ...newTask, ...at(startupAt) };
		await expectRefused(bench, parameters, message, { timezone: 'Europe/Berlin' });
	});
});

test.each([
	['a list', [5, 1, 3], '1,3,5'],
	['digits', '={{ ["7", "7", "2"] }}', '2,7'],
	['text', '={{ "3, 1" }}', '1,3'],
])('days from %s are sent sorted, each once', async (_, dialAtWeekDay, days) => {
	expect(await sent({ settings: { dialAtWeekDay } })).toMatchObject({ dialAtWeekDay: days });
});

test.each(['9', '09', '24', '09:30', '23:59:59'])(
	'the time of day %s is sent as it is written',
	async (time) => {
		const settings = { dialAtUpHour: time, dialAtDownHour: ` ${time} ` };
		expect(await sent({ settings })).toMatchObject({ dialAtUpHour: time, dialAtDownHour: time });
	},
);

test('zeros are values', async () => {
	const settings = { maxRingTime: 0, dispatchType: 0, ratioCallRate: 0, predictCallRate: 0 };
	expect(await sent({ settings })).toMatchObject({
		maxRingTime: 0,
		manualCallSetting: { dispatchType: 0, ratioCallRate: 0, predictCallRate: 0 },
	});
});

test('numbers that come as text are sent as numbers', async () => {
	const settings = {
		maxRingTime: '={{ "30" }}',
		dispatchType: '={{ "2" }}',
		predictCallRate: '={{ "1.25" }}',
	};
	expect(await sent({ startupType: '={{ "3" }}', startupAt: '', settings })).toMatchObject({
		startupType: 3,
		maxRingTime: 30,
		manualCallSetting: { dispatchType: 2, predictCallRate: 1.25 },
	});
});

test.each([
	['timezone', 'Mars/Olympus', 'Time Zone Name or ID: there is no time zone "Mars/Olympus"'],
	['dialAtWeekDay', [0, 1], 'Days: must be one of 1, 2, 3, 4, 5, 6, 7'],
	['dialAtUpHour', 'nine', 'Dial From: "nine" is not a time of day'],
	['dialAtDownHour', '25:00', 'Dial Until: "25:00" is not a time of day'],
	['dialAtDownHour', '18:60', 'Dial Until: "18:60" is not a time of day'],
	['dialAtDownHour', '24:30', 'Dial Until: "24:30" is not a time of day'],
	['maxRingTime', -1, 'Maximum Ring Time (Seconds): must be at least 0'],
	['maxRingTime', 1.5, 'Maximum Ring Time (Seconds): must be a whole number'],
	['dispatchType', 3, 'Dispatch Type: must be one of 0, 1, 2'],
	['ratioCallRate', 1.25, 'Ratio Call Rate: may have at most 1 decimal'],
	['predictCallRate', 1.125, 'Predictive Call Rate: may have at most 2 decimals'],
	['ratioCallRate', -1, 'Ratio Call Rate: must be at least 0'],
	['strategyName', '={{ [] }}', 'Dial Strategy Name: must be text'],
	['agentGroup', '={{ true }}', 'Agent Group: must be text'],
	['routeID', '={{ ({}) }}', 'Route ID: must be text'],
])('%s = %p is refused', async (name, value, message) => {
	await expectRefused(bench, { ...newTask, settings: { [name]: value } }, message);
});

describe('changes of a task', () => {
	const update = (settings: INodeParameters) => ({
		resource: 'task',
		operation: 'update',
		userTaskID: byId('campaign-morning'),
		settings,
	});
	const changed = async (settings: INodeParameters) => {
		await succeed(bench, update(settings), { timezone: 'Asia/Kolkata' });
		return onlyBody(bench).taskCreateSetting;
	};

	test.each([
		[{ maxCall: 5 }, { maxCall: 5 }],
		[{ startupType: 3 }, { startupType: 3 }],
		[{ timezone: 'Asia/Hong_Kong' }, { zoneSecond: 28_800 }],
		[{ dialAtUpHour: '09:00' }, { zoneSecond: 19_800, dialAtUpHour: '09:00' }],
		[{ dialAtWeekDay: [6] }, { zoneSecond: 19_800, dialAtWeekDay: '6' }],
		[
			{ startupType: 2, startupAt: '2030-01-01T09:00:00' },
			{ startupType: 2, startupAt: 1_893_468_600, zoneSecond: 19_800 },
		],
	])('%j sends %j: the offset goes with times alone', async (settings, setting) => {
		expect(await changed(settings)).toEqual(setting);
	});

	test.each([{}, { startupType: 1 }, { startupType: 3, maxCall: 1 }])(
		'a Start Time with %j would not be sent, and is refused',
		async (settings) => {
			const parameters = update({ ...settings, startupAt: '2030-01-01T09:00:00' });
			const message = 'Start Time: is of use only when the task starts at a set time';
			const error = await expectRefused(bench, parameters, message);
			expect(error.description).toContain('choose At a Set Time');
		},
	);

	test('a start at a set time needs that time', async () => {
		await expectRefused(bench, update({ startupType: 2 }), 'Start Time: is empty');
	});
});
