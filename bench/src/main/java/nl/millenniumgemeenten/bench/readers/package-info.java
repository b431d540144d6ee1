/// A million readers: how they come in, and what the desk still answers while an issue goes out to
/// them.
@NullMarked
package nl.millenniumgemeenten.bench.readers;

import org.jspecify.annotations.NullMarked;
