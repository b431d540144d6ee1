/// Discussions: long ones beside short ones, many who write at once, and how soon what somebody
/// wrote is read by others.
@NullMarked
package nl.millenniumgemeenten.bench.discussion;

import org.jspecify.annotations.NullMarked;
