import { Hono } from 'hono';
import type { Site } from '../frame/site.ts';
import { formSteps } from './steps.ts';
import type { FormWay } from './way.ts';

/** The routes of one form below `path`, such as `/:id/complete`: each step has an address of its own. */
export function formRoutes(path: string, way: FormWay): Hono<Site> {
  const steps = formSteps(way);
  return new Hono<Site>()
    .get(path, steps.open)
    .post(path, steps.send)
    .post(`${path}/save`, steps.save)
    .post(`${path}/autosave`, steps.autosave)
    .post(`${path}/check`, steps.check)
    .post(`${path}/edit`, steps.edit)
    .get(`${path}/:step{save|check|edit}`, steps.again);
}
