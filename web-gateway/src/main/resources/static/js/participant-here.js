// Whether somebody is signed in to discussions here. The session itself no script reads; the mark beside it says no more
// than that there is one.
export const participantHere = () => /(?:^|;\s*)(?:__Host-)?participant-here=1(?:;|$)/.test(document.cookie);

// What is new for them at an address; nothing if that cannot be told now.
export async function whatIsNew(path) {
    if (!participantHere()) return undefined;
    try {
        const answer = await fetch(path, { headers: { Accept: "application/json" } });
        return answer.ok ? await answer.json() : undefined;
    } catch {
        return undefined;
    }
}
