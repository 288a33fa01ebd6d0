import type { Stage } from './stage.ts';

/** Tells at four fifths of the month's budget, at all of it, and when the month is on its way to exceed it. */
export const budgetOf = (stage: Stage, topic: aws.sns.Topic): void => {
  const told = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    comparisonOperator: 'GREATER_THAN',
    notificationType,
    threshold,
    thresholdType: 'PERCENTAGE',
    subscriberSnsTopicArns: [topic.arn],
  });
  new aws.budgets.Budget('Budget', {
    name: stage.names.base,
    budgetType: 'COST',
    timeUnit: 'MONTHLY',
    limitAmount: String(stage.inputs.budget.monthlyUsd),
    limitUnit: 'USD',
    costFilters: [{ name: 'TagKeyValue', values: [`user:concierta:stage$${stage.name}`] }],
    notifications: [told('ACTUAL', 80), told('ACTUAL', 100), told('FORECASTED', 100)],
  });
};
