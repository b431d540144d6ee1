/// Tests of published totals.
@NullMarked
package nl.millenniumgemeenten.municipality.campaigncount;

import org.jspecify.annotations.NullMarked;
