#include "embed.h"

static const unsigned char abbreviations[] = {
#embed "Lists/abbreviations.txt"
};
static const unsigned char cities[] = {
#embed "Lists/cities.txt"
};
static const unsigned char cities_large[] = {
#embed "Lists/cities-large.txt"
};
static const unsigned char cities_other[] = {
#embed "Lists/cities-other.txt"
};
static const unsigned char countries[] = {
#embed "Lists/countries.txt"
};
static const unsigned char demonyms[] = {
#embed "Lists/demonyms.txt"
};
static const unsigned char family[] = {
#embed "Lists/family.txt"
};
static const unsigned char family_afro_asian[] = {
#embed "Lists/family-afro-asian.txt"
};
static const unsigned char family_world[] = {
#embed "Lists/family-world.txt"
};
static const unsigned char given_men[] = {
#embed "Lists/given-men.txt"
};
static const unsigned char given_men_world[] = {
#embed "Lists/given-men-world.txt"
};
static const unsigned char given_mostly_men[] = {
#embed "Lists/given-mostly-men.txt"
};
static const unsigned char given_mostly_women[] = {
#embed "Lists/given-mostly-women.txt"
};
static const unsigned char given_women[] = {
#embed "Lists/given-women.txt"
};
static const unsigned char given_women_world[] = {
#embed "Lists/given-women-world.txt"
};
static const unsigned char given_world[] = {
#embed "Lists/given-world.txt"
};
static const unsigned char institutions[] = {
#embed "Lists/institutions.txt"
};
static const unsigned char lands_and_waters[] = {
#embed "Lists/lands-and-waters.txt"
};
static const unsigned char languages[] = {
#embed "Lists/languages.txt"
};
static const unsigned char nations[] = {
#embed "Lists/nations.txt"
};
static const unsigned char organization_words[] = {
#embed "Lists/organization-words.txt"
};
static const unsigned char organizations[] = {
#embed "Lists/organizations.txt"
};
static const unsigned char outlets[] = {
#embed "Lists/outlets.txt"
};
static const unsigned char place_words[] = {
#embed "Lists/place-words.txt"
};
static const unsigned char places[] = {
#embed "Lists/places.txt"
};
static const unsigned char regions[] = {
#embed "Lists/regions.txt"
};
static const unsigned char senses[] = {
#embed "Lists/senses.txt"
};
static const unsigned char titles[] = {
#embed "Lists/titles.txt"
};
static const unsigned char towns[] = {
#embed "Lists/towns.txt"
};
static const unsigned char cues[] = {
#embed "Lists/cues.txt"
};
static const unsigned char cues_other[] = {
#embed "Lists/cues-other.txt"
};
static const unsigned char function_words[] = {
#embed "Lists/function-words.txt"
};
static const unsigned char grammar[] = {
#embed "Lists/grammar.txt"
};

const struct cresource cresource_lists[] = {
    ENTRY(cues),
    ENTRY(cues_other),
    ENTRY(function_words),
    ENTRY(grammar),
    ENTRY(abbreviations),
    ENTRY(cities),
    ENTRY(cities_large),
    ENTRY(cities_other),
    ENTRY(countries),
    ENTRY(demonyms),
    ENTRY(family),
    ENTRY(family_afro_asian),
    ENTRY(family_world),
    ENTRY(given_men),
    ENTRY(given_men_world),
    ENTRY(given_mostly_men),
    ENTRY(given_mostly_women),
    ENTRY(given_women),
    ENTRY(given_women_world),
    ENTRY(given_world),
    ENTRY(institutions),
    ENTRY(lands_and_waters),
    ENTRY(languages),
    ENTRY(nations),
    ENTRY(organization_words),
    ENTRY(organizations),
    ENTRY(outlets),
    ENTRY(place_words),
    ENTRY(places),
    ENTRY(regions),
    ENTRY(senses),
    ENTRY(titles),
    ENTRY(towns),
    {NULL, NULL, 0},
};
