import { useQuery } from '@tanstack/react-query';
import type { Tagged } from '../../api/index.ts';
import { ButtonLink, Message } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useParams } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { type DraftStep, draftSteps } from './draft.ts';
import { demandQuery } from './editing.ts';
import { NeedStep } from './NeedStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { SourcesStep } from './SourcesStep.tsx';
import { TerritoryStep } from './TerritoryStep.tsx';
import type { Demand } from './wire.ts';

export interface StepProps {
  readonly demand: Tagged<Demand>;
}

const pages: Readonly<Record<DraftStep, (props: StepProps) => React.ReactNode>> = {
  territorio: TerritoryStep,
  necesidad: NeedStep,
  fuentes: SourcesStep,
  revisar: ReviewStep,
};

/** A draft taken up where it was left: one page per question, each saved on the server before the next. */
export function Register() {
  const { t } = useWords();
  const { id = '', paso = '' } = useParams();
  const demand = useQuery(demandQuery(id));
  const step = draftSteps.find((one) => one === paso) ?? 'territorio';
  const Page = pages[step];
  return (
    <Loaded query={demand} page>
      {(data) =>
        data.state === 'draft' ? (
          <Page key={step} demand={data} />
        ) : (
          <Message title={t('new.wrongState')}>
            <p className="row">
              <ButtonLink to={`/demandas/${id}`}>{t('new.receipt.see')}</ButtonLink>
            </p>
          </Message>
        )
      }
    </Loaded>
  );
}
