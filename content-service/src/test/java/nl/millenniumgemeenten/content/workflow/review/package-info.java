/// Tests of reviews.
@NullMarked
package nl.millenniumgemeenten.content.workflow.review;

import org.jspecify.annotations.NullMarked;
