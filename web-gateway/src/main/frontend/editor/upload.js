// Adds a file to the media library. Resolves with what a choice of the library tells of it, or with the
// fault for the person who sent it.
const TOO_LARGE = 413;

export function upload(file, { address, csrf, texts, progress }) {
    const form = new FormData();
    form.append("csrf", csrf);
    form.append("een", "ja");
    form.append("bestanden", file);
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", ({ loaded, total }) => {
        progress(total ? Math.floor((100 * loaded) / total) : 0);
    });
    return new Promise((resolve) => {
        request.addEventListener("load", () => {
            const answer = new DOMParser().parseFromString(request.responseText, "text/html");
            const choice = answer.querySelector("button[data-media]");
            if (request.status === 201 && choice) resolve({ media: { ...choice.dataset } });
            else if (request.status === 422) resolve({ fault: answer.body.textContent.trim() });
            else resolve({ fault: request.status === TOO_LARGE ? texts.pictureTooLarge : texts.pictureNotSent });
        });
        request.addEventListener("error", () => resolve({ fault: texts.pictureNotSent }));
        request.open("POST", address);
        request.send(form);
    });
}
