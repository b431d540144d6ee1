/// The log of what was done at the desk: who, when, what, on what, and what came of it. Never what
/// was written, and nothing of anybody but who did it.
@NullMarked
package nl.millenniumgemeenten.gateway.account.log;

import org.jspecify.annotations.NullMarked;
