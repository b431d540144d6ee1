/// The settings that make the platform the site of one campaign.
@NullMarked
package nl.millenniumgemeenten.content.campaign;

import org.jspecify.annotations.NullMarked;
