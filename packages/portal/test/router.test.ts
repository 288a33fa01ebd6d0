import { describe, expect, test } from 'vitest';
import { pageAt, paramsOf } from '../src/router/match.ts';

describe('addresses', () => {
  test('give the values they name, decoded', () => {
    expect(paramsOf('/demandas/$id', '/demandas/dem_1')).toEqual({ id: 'dem_1' });
    expect(paramsOf('/compartidas/$owner/demandas/$id', '/compartidas/ter_1/demandas/dem_2')).toEqual({
      owner: 'ter_1',
      id: 'dem_2',
    });
    expect(paramsOf('/x/$name', '/x/agua%20segura')).toEqual({ name: 'agua segura' });
  });

  test('a final slash is the same page; anything longer, shorter or badly written is another', () => {
    expect(paramsOf('/demandas', '/demandas/')).toEqual({});
    expect(paramsOf('/', '/')).toEqual({});
    expect(paramsOf('/demandas', '/demandas/nueva')).toBeUndefined();
    expect(paramsOf('/demandas/$id', '/demandas')).toBeUndefined();
    expect(paramsOf('/demandas/$id', '/demandas/%E0%A4%A')).toBeUndefined();
  });

  test('fixed parts win over values, whatever the order they are written in', () => {
    const pages = [{ path: '/demandas/$id' }, { path: '/demandas/nueva' }, { path: '/ofertas/$id/$paso' }];
    expect(pageAt(pages, '/demandas/nueva')?.page.path).toBe('/demandas/nueva');
    expect(pageAt(pages, '/demandas/dem_1')).toEqual({ page: pages[0], params: { id: 'dem_1' } });
    expect(pageAt(pages, '/ofertas/off_1/O3')?.params).toEqual({ id: 'off_1', paso: 'O3' });
    expect(pageAt(pages, '/nada')).toBeUndefined();
  });
});
