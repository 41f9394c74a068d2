// The dashboard as Grafana's own types have it. Behind this file dashboard.mjs writes the JSON itself, as a literal: of that
// TypeScript knows every letter, and takes no name that a type does not have.
import type { Dashboard, DataQuery, FieldConfig, Panel } from '@grafana/schema';
import type * as bargauge from '@grafana/schema/dist/esm/raw/composable/bargauge/panelcfg/x/BarGaugePanelCfg_types.gen';
import type * as stat from '@grafana/schema/dist/esm/raw/composable/stat/panelcfg/x/StatPanelCfg_types.gen';
import type * as timeseries from '@grafana/schema/dist/esm/raw/composable/timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen';
import type { Calculation, Unit } from './registries';

// An enum as JSON writes it: by its value.
type Value<T> = T extends string ? `${T}` : T extends number ? (`${T}` extends `${infer N extends number}` ? N : never) : T;
type Json<T> = T extends object ? { [K in keyof T]: Json<T[K]> } : Value<T>;
// What a panel does not say is as its plugin has it by default.
type Partly<T> = T extends unknown[] ? Json<T> : T extends object ? { [K in keyof T]?: Partly<T[K]> } : Value<T>;

type Reduced<T> = Omit<Partly<T>, 'reduceOptions'> & { reduceOptions: { calcs: Calculation[] } };
// Grafana publishes no type of a Prometheus query but in the plugin itself.
type Query = Json<DataQuery> & { expr: string; legendFormat: string; instant?: boolean };

interface Of<Type, Options, Custom> extends Omit<Json<Panel>, 'type' | 'options' | 'fieldConfig' | 'targets'> {
  type: Type;
  options: Options;
  fieldConfig: { defaults: Omit<Json<FieldConfig>, 'unit' | 'custom'> & { unit: Unit; custom?: Partly<Custom> }; overrides: [] };
  targets: Query[];
}

type Board = Omit<Json<Dashboard>, 'panels'> & {
  panels: (
    | Of<'stat', Reduced<stat.Options>, never>
    | Of<'bargauge', Reduced<bargauge.Options>, never>
    | Of<'timeseries', Partly<timeseries.Options>, timeseries.FieldConfig>
  )[];
};
