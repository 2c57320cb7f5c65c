import type { SyntaxFault, SyntaxParser } from '../syntax.ts';
import { readYaml, type YamlSource } from './source.ts';

/**
 * What is wrong with documents whose kind their own keys tell: GitHub workflows, Kubernetes manifests, Compose files
 * and OpenAPI descriptions. Any other document passes, and so does a text that is no YAML: that is found before.
 */
export const schemas: SyntaxParser = async (code) => {
  const documents = readYaml(code);
  const faults: SyntaxFault[] = [];
  try {
    for (const document of documents) faults.push(...(await documentFaults(document, code, documents.length)));
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return [{ line: 1, column: 1, message: 'ссылки * разрастаются: документ слишком велик' }];
  }
  return faults;
};

/** @param count number of documents in the text; a workflow is always the only one */
async function documentFaults(document: YamlSource, code: string, count: number): Promise<SyntaxFault[]> {
  const keys = document.keys();
  if (count === 1 && keys.has('on') && keys.has('jobs')) return (await import('./workflow.ts')).workflowFaults(code);
  if (keys.has('apiVersion') && keys.has('kind')) {
    const { isManifest, kubernetesFaults } = await import('./kubernetes.ts');
    const values = document.values();
    return isManifest(values) ? kubernetesFaults(values, document) : [];
  }
  if (keys.has('services')) {
    const { composeFaults, isCompose } = await import('./compose.ts');
    const values = document.values();
    return isCompose(values) ? composeFaults(values, document) : [];
  }
  if (keys.has('openapi') || keys.has('swagger')) {
    const { isOpenApi, openApiFaults } = await import('./openapi.ts');
    const values = document.values();
    return isOpenApi(values) ? openApiFaults(values, document) : [];
  }
  return [];
}
