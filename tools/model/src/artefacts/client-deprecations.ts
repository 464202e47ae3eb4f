const SEE_COMMAND = /^( *\* )@see \{@link (\w+Command)\}\n/gm;
const DEPRECATION = /@deprecated.*/;

/**
 * A file of the generated client in which the methods of the aggregated client say what the generator says of their
 * commands alone: that the operation is deprecated. Editors cross out both then.
 *
 * @param client the files that were generated, by name
 */
export function withDeprecations(text: string, client: ReadonlyMap<string, string>): string {
  return text.replace(SEE_COMMAND, (line, start: string, command: string) => {
    const [aboutCommand = ''] = client.get(`commands/${command}.ts`)?.split(`export class ${command} `) ?? [];
    const [deprecation] = DEPRECATION.exec(aboutCommand) ?? [];
    return deprecation === undefined ? line : `${line}${start}${deprecation}\n`;
  });
}
