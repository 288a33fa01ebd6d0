import { attemptAll, isRefusal } from '@concierta/kernel';
import { describe, expect, it } from 'vitest';
import { missingToOpen } from '../src/survey/content.ts';
import { surveyIntegration } from '../src/survey/events.ts';
import { draftSurvey, type SurveyCommand, surveyMachine } from '../src/survey/model.ts';
import { accepts } from '../src/survey/receive.ts';
import { endOf, isOver, type Survey } from '../src/survey/state.ts';
import { surveyRow, surveys } from '../src/survey/store.ts';
import * as d from './sample-demands.ts';
import { content, drafted, everyCommand, inEveryState } from './sample-surveys.ts';

const refusal = (survey: Survey, command: SurveyCommand) => {
  try {
    surveyMachine.decide(survey, command);
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
  throw new Error(`«${command.type}» was not refused`);
};
const after = (survey: Survey, ...commands: readonly SurveyCommand[]): Survey =>
  commands.reduce((state, command) => surveyMachine.decide(state, command).next, survey);

describe('every state × every command', () => {
  const states = inEveryState();
  const attempts = attemptAll(surveyMachine, states, everyCommand);

  it('covers three states and five commands', () => {
    expect(attempts).toHaveLength(3 * 5);
  });

  it.each(attempts.map((attempt) => [attempt.command, attempt.state, attempt] as const))(
    '%s on %s does what the table says',
    (_command, _state, { legal, to, outcome }) => {
      if (!legal) expect(outcome).toEqual({ refused: 'illegal-transition' });
      else expect(to).toContain('became' in outcome ? outcome.became : outcome.refused);
    },
  );
});

describe('a survey', () => {
  const { open, closed } = inEveryState();

  it('opens with who asks what of whom until when, and something to answer; not before', () => {
    const bare = draftSurvey({
      content: {
        ...content,
        introduction: undefined,
        respondents: undefined,
        until: '2026-03-01',
        anonymous: false,
        questions: [],
      },
      at: d.at,
      by: d.person,
    }).next;
    const missing = ['introduction', 'respondents', 'consent', 'until', 'questions'];
    expect(refusal(bare, everyCommand.open).params).toEqual({ missing });
    expect(missingToOpen(content, '2026-03-02')).toEqual([]);
    expect(missingToOpen({ ...content, questions: content.questions.slice(0, 1) }, '2026-03-02')).toEqual([
      'questions',
    ]);
  });

  it('once open keeps its questions: they are edited in a copy', () => {
    expect(refusal(open, everyCommand.edit)).toMatchObject({ code: 'illegal-transition' });
    const copy = draftSurvey({
      content: open.content,
      copyOf: 'sur_01M7Z800000000000000000071',
      at: d.at,
      by: d.person,
    });
    expect(copy.next.content.questions).toEqual(open.content.questions);
  });

  it('ends with its last day in Colombia, whether or not anybody closes it', () => {
    expect(endOf(open)).toBe('2026-04-01T04:59:59.000Z');
    expect(isOver(open, new Date('2026-04-01T04:59:59.000Z'))).toBe(false);
    expect(isOver(open, new Date('2026-04-01T05:00:00.000Z'))).toBe(true);
    expect(after(open, { type: 'close', at: '2026-05-01T15:00:00.000Z' })).toMatchObject({
      closedAt: '2026-04-01T04:59:59.000Z',
    });
  });

  it('is extended while it is answered, and neither after its end nor into the past', () => {
    expect(after(open, everyCommand.extend).content.until).toBe('2026-04-15');
    expect(refusal(open, { type: 'extend', until: '2026-03-01', at: d.at }).params.missing).toEqual(['until']);
    const late = { type: 'extend', until: '2026-06-01', at: '2026-04-02T15:00:00.000Z' } as const;
    expect(refusal(open, late).params.missing).toEqual(['openSurvey']);
  });

  it('takes by link only while it is open; what was collected in time without a network for a month more', () => {
    const [during, inTime] = [new Date('2026-03-10T15:00:00Z'), '2026-03-10T15:00:00.000Z'];
    expect(accepts(open, 'link', inTime, during)).toBe(true);
    const soon = new Date('2026-03-25T15:00:00Z');
    expect(accepts(closed, 'link', inTime, soon)).toBe(false);
    expect(accepts(closed, 'application', inTime, soon)).toBe(true);
    expect(accepts(closed, 'paper', '2026-03-21T15:00:00.000Z', soon)).toBe(false);
    expect(accepts(closed, 'paper', inTime, new Date('2026-05-25T15:00:00Z'))).toBe(false);
    expect(accepts(open, 'kobo', '2020-01-01T00:00:00.000Z', during)).toBe(false);
    expect(accepts(drafted(), 'application', inTime, during)).toBe(false);
  });

  it('tells others what it asks of whom until when, and no question', () => {
    const told = surveyIntegration(drafted(), open);
    expect(told).toMatchObject({
      type: 'survey.changed.v1',
      data: { state: 'open', questions: 5, territories: ['19450'] },
    });
    expect(JSON.stringify(told)).not.toContain('vereda se trata');
    expect(surveyIntegration(open, after(open, everyCommand.useAsSource))).toBeUndefined();
  });

  it('fits in its list, whatever it is called, and says when it is over', () => {
    const long = drafted({ title: 'Ñ'.repeat(120) });
    const meta = { owner: d.ministry, id: 'sur_01M7Z800000000000000000071', version: 1, updatedAt: d.at };
    const entry = surveys.list?.(long, meta);
    expect(Buffer.byteLength(JSON.stringify(entry?.row))).toBeLessThanOrEqual(250);
    const row = surveys.list?.(open, meta)?.row as Record<string, string>;
    expect(surveyRow(row, '2026-03-31')).toMatchObject({ id: meta.id, state: 'open', over: false, questions: 5 });
    expect(surveyRow(row, '2026-04-01')).toMatchObject({ over: true, until: '2026-03-31' });
  });
});
