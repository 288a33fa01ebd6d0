import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

/** Under what all metrics of the house are found; `service` is the context, with the dimensions `stage` and `function`. */
export const metricNamespace = 'Concierta';

/** Every metric there is. Alarms and dashboards name them by these keys. */
export const metricUnits = {
  /** Answered requests. */
  Requests: MetricUnit.Count,
  /** Answers of ours that say it is our fault. */
  ServerErrors: MetricUnit.Count,
  /** How long an answer took. */
  Latency: MetricUnit.Milliseconds,
  /** Requests sent away for a moment: their owner sent too many. */
  LimitedRequests: MetricUnit.Count,
  /** Requests that did not come through the edge. */
  RefusedAtEdge: MetricUnit.Count,
  /** Reaching for rows outside a scope or a role: a defect, or somebody trying. Never to be expected. */
  GuardTrips: MetricUnit.Count,
  HandledEvents: MetricUnit.Count,
  /** Of a type nobody here knows: published by a newer release. */
  IgnoredEvents: MetricUnit.Count,
  /** Not believed: forged, or in the wrong queue. */
  RefusedEvents: MetricUnit.Count,
  /** To be delivered again. */
  FailedEvents: MetricUnit.Count,
  /** Failed for the last time: now among the dead letters of their queue. */
  DeadLetters: MetricUnit.Count,
  PublishedEvents: MetricUnit.Count,
  /** Not accepted by the bus: still in the outbox. */
  UnacceptedEvents: MetricUnit.Count,
  /** How long the oldest event that a pass found had waited. */
  OutboxLag: MetricUnit.Milliseconds,
  /** Schedules that were called and failed. */
  FailedSchedules: MetricUnit.Count,
} as const;

export type MetricName = keyof typeof metricUnits;

/** Counts what happens while a function is called; told once, at the end of the call, as one line of the log (EMF). */
export interface Counters {
  add(name: MetricName, value: number): void;
  /** Tells what was counted since the last time. */
  tell(): void;
}

/** Counters of one function. */
export const countersOf = (place: {
  readonly stage: string;
  readonly context: string;
  readonly fn: string;
}): Counters => {
  const metrics = new Metrics({
    namespace: metricNamespace,
    serviceName: place.context,
    defaultDimensions: { stage: place.stage, function: place.fn },
  });
  return {
    add: (name, value) => {
      metrics.addMetric(name, metricUnits[name], value);
    },
    tell: () => {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    },
  };
};
