/** What did not end in time. */
export class TimedOut extends Error {
	override readonly name = "TimeoutError";
}

/** The same promise, which fails with TimedOut where it takes longer. */
export async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
	let timer: NodeJS.Timeout | undefined;
	const end = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new TimedOut()), milliseconds);
	});
	try {
		return await Promise.race([work, end]);
	} finally {
		clearTimeout(timer);
	}
}
