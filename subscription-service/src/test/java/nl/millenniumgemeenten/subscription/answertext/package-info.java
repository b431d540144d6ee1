@NullMarked
package nl.millenniumgemeenten.subscription.answertext;

import org.jspecify.annotations.NullMarked;
