// Draws each chart of the gallery with Vega-Lite: the specification that its own
// example gallery has for the kind, with our data, title, sorting and labels at
// the marks where its examples have them, Vietnamese numbers, and nothing else
// changed from its defaults.
import { readFileSync, writeFileSync } from 'node:fs';
import * as vega from 'vega';
import * as vegaLite from 'vega-lite';

const [source, folder] = process.argv.slice(2);
const width = 640;
const states = ['chính thức', 'sơ bộ', 'ước tính', 'chưa có', 'không phát sinh'];
const number = { decimal: ',', thousands: '.', grouping: [3], currency: ['', ''] };

// A value that is not known is null, one that did not occur is 0.
const value = (r) => (r.State === 3 ? null : r.Value);
const rowsOf = (series, periods) =>
  series.flatMap((s) => s.Values.map((r, i) => ({
    area: s.Label, period: periods[i].Name + (periods[i].Under ? ' ' + periods[i].Under : ''), at: periods[i].At,
    value: value(r), state: states[r.State],
  })));

// Values stand at the ends of their bars, those of losses at the left.
const valueText = {
  mark: { type: 'text', align: { expr: "datum.value < 0 ? 'right' : 'left'" }, dx: { expr: 'datum.value < 0 ? -3 : 3' } },
  encoding: { text: { field: 'text' } },
};

const x = { field: 'value', type: 'quantitative', title: null };
const area = { field: 'area', type: 'nominal', title: null };
const colour = { field: 'area', type: 'nominal', title: null };

const kinds = {
  Bars(c) {
    const values = c.Bars.map((b) => ({ area: b.Label, value: value(b), text: b.Text, state: states[b.State] }));
    const order = [...values].sort((a, b) => (b.value ?? -1e99) - (a.value ?? -1e99)).map((v) => v.area);
    const mixed = new Set(values.map((v) => v.state)).size > 1;
    const bars = { mark: 'bar', encoding: mixed ? { color: { field: 'state', type: 'nominal', title: null } } : {} };
    const layer = [bars, valueText];
    if (c.Reference) {
      layer.push({ mark: 'rule', data: { values: [c.Reference] }, encoding: { y: { value: 0 }, y2: { value: 'height' }, x: { field: 'Value', type: 'quantitative' } } });
      layer.push({ mark: { type: 'text', align: 'left', dx: 3, baseline: 'bottom' }, data: { values: [c.Reference] }, encoding: { y: { value: 0 }, x: { field: 'Value', type: 'quantitative' }, text: { field: 'Text' } } });
    }
    return { data: { values }, encoding: { y: { ...area, sort: order }, x }, layer };
  },
  PercentText(c) {
    const values = [{ part: c.PartText, value: c.Percent }, { part: c.RestText, value: 100 - c.Percent }];
    return { data: { values }, height: 130, mark: 'bar', encoding: { x: { ...x, stack: 'zero' }, color: { field: 'part', type: 'nominal', title: null }, order: { field: 'value' } } };
  },
  Pairs(c) {
    const values = c.Pairs.flatMap((p) => [[c.Later, p.Later], [c.Earlier, p.Earlier]].map(([year, r]) => ({ area: p.Label, year, value: value(r), text: r.Text })));
    return {
      data: { values }, encoding: { y: { ...area, sort: null }, yOffset: { field: 'year', sort: [c.Later, c.Earlier] }, x },
      layer: [
        { mark: 'bar', encoding: { color: { field: 'year', type: 'nominal', title: null } } },
        valueText,
      ],
    };
  },
  Series(c, kind) {
    const values = rowsOf(c.Series, c.Periods);
    const order = [...new Set(values.map((v) => v.period))];
    const time = { field: 'period', type: 'ordinal', title: null, sort: order };
    if (kind === 'multiples') {
      return { data: { values }, width: 160, height: 80, autosize: 'pad', mark: { type: 'line', point: true }, encoding: { facet: { ...area, columns: 3 }, x: time, y: x } };
    }
    return { data: { values }, mark: { type: 'line', point: true }, encoding: { x: time, y: x, color: colour } };
  },
  Parts(c, kind) {
    const values = c.Parts.map((p) => ({ area: p.Label, value: p.Percent, text: p.PercentText }));
    if (kind === 'doughnut') {
      return { data: { values }, height: 280, encoding: { theta: { field: 'value', type: 'quantitative', stack: true }, color: { ...colour, sort: null }, order: { field: 'value', sort: 'descending' } },
        layer: [{ mark: { type: 'arc', innerRadius: 50, outerRadius: 90 } }] };
    }
    return { data: { values }, height: 130, encoding: { x: { ...x, stack: 'normalize' }, order: { field: 'value', sort: 'descending' } },
      layer: [{ mark: 'bar', encoding: { color: { ...colour, sort: null } } }] };
  },
  Rows(c) {
    const values = c.Rows.map((d) => ({ area: d.Label, value: value(d.Value), low: d.Range?.Low, high: d.Range?.High }));
    const order = [...values].sort((a, b) => (b.value ?? -1e99) - (a.value ?? -1e99)).map((v) => v.area);
    return { data: { values }, encoding: { y: { ...area, sort: order } },
      layer: [
        { mark: 'rule', encoding: { x: { field: 'low', type: 'quantitative', title: null }, x2: { field: 'high' } } },
        { mark: { type: 'point', filled: true }, encoding: { x } },
      ] };
  },
};

for (const { ID, Kind, Title, Subtitle, Chart } of JSON.parse(readFileSync(source))) {
  const key = Object.keys(kinds).find((k) => k in Chart);
  const spec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: { text: Title, subtitle: Subtitle, anchor: 'start' },
    background: 'white', width, autosize: { type: 'fit', contains: 'padding' }, config: { locale: { number }, legend: { orient: 'top', labelLimit: 0 } },
    ...kinds[key](Chart, Kind),
  };
  const view = new vega.View(vega.parse(vegaLite.compile(spec).spec), { renderer: 'none' });
  writeFileSync(`${folder}/${ID}.svg`, await view.toSVG());
}
