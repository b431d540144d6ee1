/// Errors as people and machines can read them: RFC 9457 bodies and one catalogue of their types.
/// Each type has an entry in `docs/problems.md`. Every error that leaves a service passes through
/// here, those of the framework included.
@NullMarked
package nl.millenniumgemeenten.problem;

import org.jspecify.annotations.NullMarked;
