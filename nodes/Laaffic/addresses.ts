import { RefusedInput } from '../shared/failures';
import { optionalText } from '../shared/values';

/** Without leading zeros: no request comes from an address that is written with them. */
const IPV4 = /^(0|[1-9]\d{0,2})(\.(0|[1-9]\d{0,2})){3}$/;

/** One address, or with IPv4 a block of them. */
interface AllowedAddress {
	/** In the form in which addresses are compared. */
	address: string;
	/** How many leading bits count; absent for a single address. */
	prefix?: number;
}

/**
 * A list of addresses with commas between them.
 *
 * @throws RefusedInput for what is no address
 */
export function addressList(value: unknown): AllowedAddress[] {
	const text = optionalText(value, 'Allowed IP Addresses');
	if (text === undefined) return [];
	const parts = text.split(/[,\s]+/).filter((part) => part !== '');
	// No address at all would otherwise mean that any may send.
	return (parts.length > 0 ? parts : [text]).map(allowedAddress);
}

/** Whether an address is on the list. */
export function isAllowed(ip: string, list: AllowedAddress[]): boolean {
	const given = comparable(ip);
	return list.some(({ address, prefix }) => {
		if (prefix === undefined) return given === address;
		const bits = [given, address].map(bitsOf);
		return bits[0] !== undefined && bits[0].slice(0, prefix) === bits[1]?.slice(0, prefix);
	});
}

function allowedAddress(text: string): AllowedAddress {
	const [address, length, ...rest] = text.split('/');
	const known = comparable(address);
	const prefix = length === undefined ? undefined : Number(length);
	const isBlock =
		bitsOf(known) !== undefined && /^\d{1,2}$/.test(length ?? '') && Number(length) <= 32;
	if (known === undefined || rest.length > 0 || (prefix !== undefined && !isBlock)) {
		throw new RefusedInput(
			'Allowed IP Addresses',
			`"${text}" is not an IP address`,
			'Give addresses such as 203.0.113.7 or 2001:db8::7, or blocks of IPv4 such as 198.51.100.0/24.',
		);
	}
	return { address: known, prefix };
}

/** One form for all spellings of an address; undefined for what is none. */
function comparable(text: string): string | undefined {
	const ip = text.trim().replace(/^::ffff:(?=\d+\.)/i, '');
	if (IPV4.test(ip)) return bitsOf(ip) === undefined ? undefined : ip;
	const url = `http://[${ip}]`;
	return ip.includes(':') && URL.canParse(url) ? new URL(url).hostname : undefined;
}

/** The 32 bits of an IPv4 address as text. */
function bitsOf(ip: string | undefined): string | undefined {
	if (ip === undefined || !IPV4.test(ip)) return undefined;
	const parts = ip.split('.').map(Number);
	if (parts.some((part) => part > 255)) return undefined;
	return parts.map((part) => part.toString(2).padStart(8, '0')).join('');
}
