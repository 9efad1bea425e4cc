import type { INodePropertyOptions } from 'n8n-workflow';

/**
 * Languages of a voice message: the codes are those of the vendor page "Send voice verification code",
 * which has no names for them.
 */
export const LANGUAGES: INodePropertyOptions[] = [
	{ name: 'Arabic', value: 'ARB' },
	{ name: 'Bengali', value: 'BD' },
	{ name: 'English', value: 'EN' },
	{ name: 'German', value: 'DE' },
	{ name: 'Hindi', value: 'IN' },
	{ name: 'Indonesian', value: 'IDN' },
	{ name: 'Italian', value: 'IT' },
	{ name: 'Japanese', value: 'JP' },
	{ name: 'Korean', value: 'KR' },
	{ name: 'Portuguese', value: 'PT' },
	{ name: 'Russian', value: 'RU' },
	{ name: 'Spanish', value: 'ES' },
	{ name: 'Thai', value: 'TH' },
	{ name: 'Vietnamese', value: 'VN' },
];
