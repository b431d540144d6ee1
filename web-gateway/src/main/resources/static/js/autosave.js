// Keeps what somebody types. First in this browser, at once, so that nothing is lost when it dies or
// the network is away; then, a few seconds after the last change, at the server, so that it is there
// on another machine too. Also says that the form is open, and shows who else has it open.
const PAUSE = 1500;
const AT_MOST = 5000;
const AGAIN = 8000;
const HEARTBEAT = 9000;
const KEEPALIVE_LIMIT = 60000;
const SUBMITTED = "werkkopie-verstuurd-om";

const address = (key) => `/redactie/werkkopie/${key}`;
const csrf = (form) => form.elements.namedItem("csrf").value;

// What was typed and is not at the server yet, by person, item and window. IndexedDB rather than
// localStorage: that one is written to disk only after seconds, which a killed browser does not have.
class Typed {
    #database;
    #last = Promise.resolve();

    #open() {
        this.#database ??= new Promise((resolve, reject) => {
            const request = indexedDB.open("redactie", 1);
            request.onupgradeneeded = () => request.result.createObjectStore("typed");
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
        });
        return this.#database;
    }

    // One after the other, so that what came later stands.
    #run(mode, work) {
        const next = this.#last.catch(() => {}).then(async () => {
            const database = await this.#open();
            return new Promise((resolve, reject) => {
                const transaction = database.transaction("typed", mode, { durability: "strict" });
                const request = work(transaction.objectStore("typed"));
                transaction.oncomplete = () => resolve(request.result);
                transaction.onabort = () => reject(transaction.error);
            });
        });
        this.#last = next;
        return next;
    }

    put(name, value) {
        return this.#run("readwrite", (store) => store.put(value, name));
    }

    delete(name) {
        return this.#run("readwrite", (store) => store.delete(name));
    }

    get(name) {
        return this.#run("readonly", (store) => store.get(name));
    }

    names() {
        return this.#run("readonly", (store) => store.getAllKeys());
    }
}

const TYPED = new Typed();

class Autosave {
    #status;
    #form;
    #key;
    #person;
    #version = 0;
    #sent = 0;
    #waitingSince = 0;
    #timer = 0;
    #writing = false;
    #sending = null;
    #leaving = false;
    #announced = "";
    #locked = false;

    constructor(status, form) {
        this.#status = status;
        this.#form = form;
        this.#key = status.dataset.keeping;
        this.#person = status.dataset.person;
    }

    start() {
        this.#form.addEventListener("input", (event) => this.#noticed(event));
        this.#form.addEventListener("change", (event) => this.#noticed(event));
        this.#form.addEventListener("submit", () => this.#submitted());
        addEventListener("pagehide", () => this.#flush());
        document.addEventListener("visibilitychange", () => {
            if (document.visibilityState === "hidden") this.#flush();
        });
        addEventListener("pageshow", ({ persisted }) => {
            if (persisted) this.#leaving = false;
        });
        addEventListener("online", () => this.#send());
        if (!this.opened) this.#stay();
    }

    // Whether it was opened just now. A form that was given back has nothing saved of it.
    get opened() {
        return this.#status.dataset.opened === "true";
    }

    get person() {
        return this.#person;
    }

    // Each window has its own: what is typed in one never takes the place of another's.
    get #name() {
        return `${this.#person}:${this.#key}:${this.#field("window").value}`;
    }

    #field(name) {
        return this.#form.elements.namedItem(name);
    }

    #fields() {
        return [...new FormData(this.#form)].filter(([, value]) => typeof value === "string");
    }

    // Fields of other forms stand between those of this one: they are sent with their own.
    #noticed({ target }) {
        if ((target.form ?? this.#form) === this.#form) this.#changed();
    }

    // Whoever types is still here, whatever became of a form that was sent.
    #changed() {
        this.#leaving = false;
        if (this.#version === this.#sent) this.#waitingSince = Date.now();
        this.#holdLock();
        this.#version++;
        this.#keepHere();
        clearTimeout(this.#timer);
        const longest = this.#waitingSince + AT_MOST - Date.now();
        this.#timer = setTimeout(() => this.#send(), Math.max(0, Math.min(PAUSE, longest)));
    }

    // Other windows leave alone what somebody is typing in this one.
    #holdLock() {
        if (this.#locked) return;
        this.#locked = true;
        navigator.locks?.request(this.#name, { mode: "shared" }, () => new Promise(() => {}));
    }

    async #keepHere() {
        if (this.#writing) return;
        this.#writing = true;
        let written;
        do {
            written = this.#version;
            const entry = { fields: this.#fields(), at: Date.now() };
            await TYPED.put(this.#name, entry).catch(() => {});
        } while (written !== this.#version);
        this.#writing = false;
    }

    async #send() {
        clearTimeout(this.#timer);
        if (this.#leaving || this.#sending || this.#version === this.#sent) return;
        const version = this.#version;
        this.#sending = new AbortController();
        try {
            const answer = await fetch(address(this.#key), {
                method: "POST",
                body: new URLSearchParams(this.#fields()),
                signal: this.#sending.signal,
            });
            if (!answer.ok) throw answer.status;
            const { at, kept } = await answer.json();
            this.#field("kept").value = kept;
            this.#sent = version;
            if (version === this.#version) TYPED.delete(this.#name).catch(() => {});
            this.#show(`Concept bewaard om ${at}`, "Je tekst wordt bewaard terwijl je typt.");
        } catch (failure) {
            if (!this.#leaving) this.#failed(failure);
        } finally {
            this.#sending = null;
        }
        if (this.#version !== this.#sent && !this.#leaving) {
            const pause = this.#sent === version ? PAUSE : AGAIN;
            this.#timer = setTimeout(() => this.#send(), pause);
            this.#waitingSince = Date.now();
        }
    }

    #failed(failure) {
        const why =
            failure === 401 || failure === 403
                ? "Je bent niet meer ingelogd."
                : failure === 413
                  ? "De tekst is te groot."
                  : typeof failure === "number"
                    ? "Bewaren lukt nu even niet."
                    : "De verbinding is weg.";
        const text = `${why} Wat je typt staat alleen in deze browser.`;
        this.#show(text, text);
    }

    // The time is for who looks; a screen reader hears only what changes.
    #show(text, announcement) {
        this.#status.querySelector("[data-kept]").textContent = text;
        if (announcement !== this.#announced) {
            this.#announced = announcement;
            this.#status.querySelector("[data-announced]").textContent = announcement;
        }
    }

    #submitted() {
        this.#leaving = true;
        clearTimeout(this.#timer);
        this.#sending?.abort();
        sessionStorage.setItem(SUBMITTED, JSON.stringify({ name: this.#name, at: Date.now() }));
    }

    // What is too large for a last request is in this browser still.
    #flush() {
        if (this.#leaving || this.#version === this.#sent) return;
        const body = new URLSearchParams(this.#fields());
        if (body.toString().length < KEEPALIVE_LIMIT) {
            fetch(address(this.#key), { method: "POST", body, keepalive: true }).catch(() => {});
        }
    }

    #stay() {
        this.#holdLock();
        this.#keepHere();
    }

    // Only the page after it knows that a form was saved. What was typed since stays.
    async forgetSaved(submitted) {
        const here = `${this.#person}:${this.#key}:`;
        if (!submitted?.name.startsWith(here) || this.#status.dataset.saved !== "true") return;
        const entry = await TYPED.get(submitted.name);
        if (entry && entry.at <= submitted.at) await TYPED.delete(submitted.name);
    }

    // The offers as the server makes them. The page stays as it is: somebody may be in it already.
    async offer() {
        const answer = await fetch(location.href);
        if (!answer.ok) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const place = [...document.querySelectorAll("[data-keeping]")].indexOf(this.#status);
        const offers = page.querySelectorAll("[data-offers]")[place];
        const shown = document.querySelectorAll("[data-offers]")[place];
        if (!offers || this.#version !== 0 || offers.innerHTML === shown.innerHTML) return;
        shown.replaceChildren(...offers.childNodes);
        this.#status.querySelector("[data-announced]").textContent =
            [...shown.querySelectorAll("p")].map((line) => line.textContent).join(" ");
    }

    concerns(key) {
        const fresh = this.#form.elements.namedItem("copy") !== null;
        return key === this.#key || (fresh && key.split("/")[0] === this.#key.split("/")[0]);
    }
}

class Presence {
    #status;
    #form;
    #shown;
    #address;

    constructor(status, form) {
        this.#status = status;
        this.#form = form;
        this.#shown = status.querySelector("[data-others]").textContent.trim();
        this.#address = address(status.dataset.keeping);
    }

    start() {
        setInterval(() => this.#report(), HEARTBEAT);
        document.addEventListener("visibilitychange", () => this.#report());
        addEventListener("pageshow", (event) => event.persisted && this.#report());
        addEventListener("pagehide", () => {
            const body = new URLSearchParams({ csrf: csrf(this.#form) });
            fetch(`${this.#address}/dicht`, { method: "POST", body, keepalive: true }).catch(
                () => {},
            );
        });
    }

    async #report() {
        if (document.visibilityState === "hidden") return;
        try {
            const body = new URLSearchParams({ csrf: csrf(this.#form) });
            const answer = await fetch(`${this.#address}/open`, { method: "POST", body });
            // A list without anybody is left out of the answer.
            if (answer.ok) this.#show((await answer.json()).items ?? []);
        } catch {
            // Whoever is there stays shown until we know better.
        }
    }

    #show(others) {
        if (others.join() === this.#shown) return;
        this.#shown = others.join();
        this.#status.querySelector("[data-others]").replaceChildren(
            ...others.map((text) => {
                const item = document.createElement("li");
                item.textContent = text;
                return item;
            }),
        );
    }
}

// Brings to the server what a browser that died left here, and offers it.
async function recover(forms) {
    const submitted = JSON.parse(sessionStorage.getItem(SUBMITTED) ?? "null");
    sessionStorage.removeItem(SUBMITTED);
    const opened = forms.filter((form) => form.opened);
    if (opened.length === 0) return;
    for (const form of opened) await form.forgetSaved(submitted);
    const held = (await navigator.locks?.query())?.held.map((lock) => lock.name) ?? [];
    const names = (await TYPED.names()).filter(
        (name) => name.startsWith(`${opened[0].person}:`) && !held.includes(name),
    );
    const brought = [];
    for (const name of names) {
        const key = name.split(":")[1];
        if (await bring(name, key)) brought.push(key);
    }
    for (const form of opened) if (brought.some((key) => form.concerns(key))) await form.offer();
}

// It is kept as what its own window typed, beside whatever came from elsewhere since.
async function bring(name, key) {
    const entry = await TYPED.get(name);
    if (!entry) return false;
    const body = new URLSearchParams(entry.fields.filter(([field]) => field !== "csrf"));
    body.set("csrf", csrf(document.querySelector("form[data-editing]")));
    const answer = await fetch(address(key), { method: "POST", body });
    if (answer.ok) await TYPED.delete(name);
    return answer.ok;
}

const FORMS = [...document.querySelectorAll("[data-keeping]")].map((status) => [
    status,
    document.querySelector(`form[data-editing="${status.dataset.keeping}"]`),
]).filter(([, form]) => form);
const AUTOSAVES = FORMS.map(([status, form]) => new Autosave(status, form));
AUTOSAVES.forEach((autosave) => autosave.start());
FORMS.forEach(([status, form]) => new Presence(status, form).start());
recover(AUTOSAVES).catch(() => {});
