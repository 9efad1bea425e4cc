/** What a user does with the fields of a panel, by mouse and keyboard. */
import type { Locator } from 'playwright-core';

/** The field of a parameter; of a collection with several entries, the one of an entry. */
export function field(panel: Locator, name: string, entry = 0): Locator {
	return panel.getByTestId(`parameter-input-${name}`).nth(entry);
}

/** Chooses from a dropdown with the mouse; a search text goes through the keyboard. */
export async function choose(dropdown: Locator, option: string, search?: string): Promise<void> {
	await dropdown.click();
	if (search) await dropdown.page().keyboard.type(search);
	const options = dropdown.page().locator('.el-select-dropdown__item:visible');
	await options.filter({ hasText: option }).first().click();
	// Until it is gone, its options would be taken for those of the next one.
	await options.first().waitFor({ state: 'hidden' });
}

/** Adds or removes entries of a multi-select with the mouse. */
export async function toggle(dropdown: Locator, options: string[]): Promise<void> {
	const page = dropdown.page();
	await dropdown.click();
	for (const option of options) {
		await page.locator('.el-select-dropdown__item:visible').filter({ hasText: option }).click();
	}
	// Not Escape, which closes the panel where the dropdown is closed already.
	await page.getByTestId('tab-params').click();
}

/** Names of the chosen entries of a multi-select. */
export async function chosen(dropdown: Locator): Promise<string[]> {
	return await dropdown.locator('.el-tag').allInnerTexts();
}

/** Picks a day of this month next year with the mouse, and types the time, such as "10:30:00". */
export async function pickNextYear(dateField: Locator, day: number, time: string): Promise<void> {
	const page = dateField.page();
	await dateField.locator('input').click();
	const picker = page.locator('.el-picker-panel:visible');
	await picker.getByLabel('Next Year').click();
	await picker.locator('td.available').getByText(String(day), { exact: true }).click();
	await picker.getByPlaceholder('Select time').fill(time);
	await page.keyboard.press('Enter');
	await picker.locator('.el-picker-panel__footer').getByText('OK').click();
}

/** Types a date and time, such as "2027-06-30 18:00:00". */
export async function typeDate(dateField: Locator, text: string): Promise<void> {
	await dateField.locator('input').click();
	await dateField.page().keyboard.type(text);
	await dateField.page().keyboard.press('Enter');
}
