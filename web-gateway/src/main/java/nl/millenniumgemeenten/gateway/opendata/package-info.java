/// The open data as files, and the catalogue that tells harvesters of it (DCAT-AP-NL).
@NullMarked
package nl.millenniumgemeenten.gateway.opendata;

import org.jspecify.annotations.NullMarked;
