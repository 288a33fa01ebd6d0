import { useQuery } from '@tanstack/react-query';
import { A, ButtonLink, Crumbs, Empty, Head } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useParams } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { PictureTable, pictureWords } from './PictureTable.tsx';
import { pictureQuery } from './value.ts';

/** The picture of a territory: the newest value of each indicator, how it moved, and its place among those it may be compared with. */
export function TerritoryPicture() {
  const words = useWords();
  const { t } = words;
  const { code = '' } = useParams();
  const picture = useQuery(pictureQuery(code));
  const record = address('/mediciones/nueva', { territorio: code });
  return (
    <Loaded query={picture} page>
      {(data) => (
        <>
          <Crumbs items={[{ label: t('baselines.title'), to: '/mediciones' }]} here={data.place.name} />
          <Head
            contours
            over={<span className="code">{data.place.code}</span>}
            title={data.items.length > 0 ? pictureWords(data, words) : t('picture.empty', { place: data.place.name })}
            name={data.place.name}
            actions={<ButtonLink to={record}>{t('baselines.new')}</ButtonLink>}
          />
          {data.items.length === 0 ? (
            <Empty title={t('picture.empty.title')}>{t('picture.empty.body')}</Empty>
          ) : (
            <section>
              <h2 className="vh">{t('picture.caption', { place: data.place.name })}</h2>
              <PictureTable picture={data} />
              <p className="s u mt">{t('picture.note')}</p>
              <p className="mt">
                <A to={address('/mediciones', { territorio: code })}>{t('picture.all')}</A>
              </p>
            </section>
          )}
        </>
      )}
    </Loaded>
  );
}
