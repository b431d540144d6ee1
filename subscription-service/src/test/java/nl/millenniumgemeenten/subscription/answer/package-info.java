@NullMarked
package nl.millenniumgemeenten.subscription.answer;

import org.jspecify.annotations.NullMarked;
