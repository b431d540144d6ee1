/// What a visitor sees when there is nothing to show: not found, withdrawn, or out of order.
@NullMarked
package nl.millenniumgemeenten.gateway.page.problem;

import org.jspecify.annotations.NullMarked;
