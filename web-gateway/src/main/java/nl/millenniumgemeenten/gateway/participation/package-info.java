/// What a municipality tells of its part in the campaign, as its contacts and editors fill it in.
@NullMarked
package nl.millenniumgemeenten.gateway.participation;

import org.jspecify.annotations.NullMarked;
