export const verifyCommand = async (main: string | undefined, path: string): Promise<string> => Promise.resolve(`${main}${path}`);
