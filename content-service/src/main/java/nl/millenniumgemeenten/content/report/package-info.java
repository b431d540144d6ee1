/// What visitors say is wrong with a contribution, for who looks after discussions.
@NullMarked
package nl.millenniumgemeenten.content.report;

import org.jspecify.annotations.NullMarked;
