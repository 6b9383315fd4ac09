import { queryOptions } from '@tanstack/react-query';
import { get, getAll, readFile, send } from '@/lib/api/client';
import { queryKeys } from '@/lib/api/query-keys';
import type { Data } from '@/lib/api/types';

export type ResumeAnalysis = Data<'post', '/api/ai-tools/resume-analysis'>;
export type Finding = ResumeAnalysis['sections'][number]['findings'][number];

/** The mentee's earlier analyses, newest first. The plans that were bought limit how many there are. */
export const analysesQuery = queryOptions({
  queryKey: queryKeys.mentee.analyses,
  queryFn: async ({ signal }) => {
    const history = await getAll('/api/ai-tools/history', { signal });
    return history.filter((entry) => entry.tool === 'resume_analysis');
  },
});

export const analysisQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.mentee.analysis(id),
    queryFn: async ({ signal }) => {
      const detail = await get('/api/ai-tools/history/{id}', { path: { id }, signal });
      return detail.result as ResumeAnalysis;
    },
    staleTime: Infinity,
  });

const asDataUrl = (file: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error('The picture could not be read.'));
    reader.readAsDataURL(file);
  });

/** The picture of a page as a data URL, because an image cannot send the access token itself. */
export const pageQuery = (id: string, page: number) =>
  queryOptions({
    queryKey: queryKeys.mentee.analysisPage(id, page),
    queryFn: async () => {
      const { file } = await readFile(`/api/ai-tools/history/${id}/pages/${page}`, 'image/png', 'page.png');
      return asDataUrl(file);
    },
    staleTime: Infinity,
  });

export type AnalysisInput = {
  file: File | null;
  resumeText: string;
  targetRole: string;
  jobDescription: string;
};

const ANALYSIS_TIMEOUT_MS = 120_000;

/** Sends a resume, as a file or as text. A refusal costs nothing. */
export async function analyse({ file, resumeText, targetRole, jobDescription }: AnalysisInput) {
  const url = '/api/ai-tools/resume-analysis';
  const fields = {
    ...(targetRole.trim() && { target_role: targetRole.trim() }),
    ...(jobDescription.trim() && { job_description: jobDescription.trim() }),
  };
  let data: unknown = { resume_text: resumeText, ...fields };
  if (file) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file);
    data = form;
  }
  return (await send<ResumeAnalysis>({ method: 'post', url, data, timeout: ANALYSIS_TIMEOUT_MS })).data;
}
