/** Requests a second, and how many at once after a pause: API Gateway's token bucket. */
export interface Throttle {
  readonly rate: number;
  readonly burst: number;
}

interface Bucket {
  tokens: number;
  filledAt: number;
}

export interface Throttles {
  /** Takes one token of the route's bucket. False: there is none left. */
  take(routeKey: string, throttle: Throttle): boolean;
}

/**
 * @param clock milliseconds that only grow
 * @example createThrottles(() => performance.now()).take('POST /api/fe-support/feedback', { rate: 1, burst: 3 })
 */
export function createThrottles(clock: () => number): Throttles {
  const buckets = new Map<string, Bucket>();
  return {
    take(routeKey, { rate, burst }) {
      const key = `${routeKey} ${rate} ${burst}`;
      const now = clock();
      const bucket = buckets.get(key) ?? { tokens: burst, filledAt: now };
      buckets.set(key, bucket);
      bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.filledAt) / 1000) * rate);
      bucket.filledAt = now;
      if (bucket.tokens < 1) return false;
      bucket.tokens -= 1;
      return true;
    },
  };
}
