#include "embed.h"

// The sample edition: stories of our own, Markdown with front matter.

static const unsigned char alpine_bells[] = {
#embed "Samples/alpine-bells.md"
};
static const unsigned char aqaba_second_week[] = {
#embed "Samples/aqaba-second-week.md"
};
static const unsigned char bamenda_bishop[] = {
#embed "Samples/bamenda-bishop.md"
};
static const unsigned char beirut_obituary[] = {
#embed "Samples/beirut-obituary.md"
};
static const unsigned char belaga_longhouse[] = {
#embed "Samples/belaga-longhouse.md"
};
static const unsigned char brazil_market[] = {
#embed "Samples/brazil-market.md"
};
static const unsigned char buon_ma_thuot_coffee[] = {
#embed "Samples/buon-ma-thuot-coffee.md"
};
static const unsigned char chad_locusts[] = {
#embed "Samples/chad-locusts.md"
};
static const unsigned char chile_obituary[] = {
#embed "Samples/chile-obituary.md"
};
static const unsigned char copperbelt_derby[] = {
#embed "Samples/copperbelt-derby.md"
};
static const unsigned char daloa_cocoa[] = {
#embed "Samples/daloa-cocoa.md"
};
static const unsigned char elkuwa_cousin[] = {
#embed "Samples/elkuwa-cousin.md"
};
static const unsigned char ferry_aground[] = {
#embed "Samples/ferry-aground.md"
};
static const unsigned char ferry_pilot[] = {
#embed "Samples/ferry-pilot.md"
};
static const unsigned char ferry_pilot_copy[] = {
#embed "Samples/ferry-pilot-copy.md"
};
static const unsigned char ferry_refloated[] = {
#embed "Samples/ferry-refloated.md"
};
static const unsigned char hargeisa_mast[] = {
#embed "Samples/hargeisa-mast.md"
};
static const unsigned char irish_council[] = {
#embed "Samples/irish-council.md"
};
static const unsigned char jamaica_cricket[] = {
#embed "Samples/jamaica-cricket.md"
};
static const unsigned char jos_head_found[] = {
#embed "Samples/jos-head-found.md"
};
static const unsigned char jos_head_found_wire[] = {
#embed "Samples/jos-head-found-wire.md"
};
static const unsigned char jos_head_guard[] = {
#embed "Samples/jos-head-guard.md"
};
static const unsigned char koh_ker_guardian[] = {
#embed "Samples/koh-ker-guardian.md"
};
static const unsigned char kuroiwa_school[] = {
#embed "Samples/kuroiwa-school.md"
};
static const unsigned char lipez_talks_copy[] = {
#embed "Samples/lipez-talks-copy.md"
};
static const unsigned char lipez_talks_fail[] = {
#embed "Samples/lipez-talks-fail.md"
};
static const unsigned char lipez_truce[] = {
#embed "Samples/lipez-truce.md"
};
static const unsigned char luningning_anniversary[] = {
#embed "Samples/luningning-anniversary.md"
};
static const unsigned char luningning_hearing[] = {
#embed "Samples/luningning-hearing.md"
};
static const unsigned char luningning_sinks[] = {
#embed "Samples/luningning-sinks.md"
};
static const unsigned char luningning_wire[] = {
#embed "Samples/luningning-wire.md"
};
static const unsigned char maun_hippo[] = {
#embed "Samples/maun-hippo.md"
};
static const unsigned char nasivi_court_order[] = {
#embed "Samples/nasivi-court-order.md"
};
static const unsigned char nasivi_settlement[] = {
#embed "Samples/nasivi-settlement.md"
};
static const unsigned char nuwara_wages[] = {
#embed "Samples/nuwara-wages.md"
};
static const unsigned char obituary_dili_nurse[] = {
#embed "Samples/obituary-dili-nurse.md"
};
static const unsigned char ohio_ad_copy[] = {
#embed "Samples/ohio-ad-copy.md"
};
static const unsigned char ohio_ad_pulled[] = {
#embed "Samples/ohio-ad-pulled.md"
};
static const unsigned char ohio_primary_night[] = {
#embed "Samples/ohio-primary-night.md"
};
static const unsigned char olive_drought[] = {
#embed "Samples/olive-drought.md"
};
static const unsigned char osh_kokboru[] = {
#embed "Samples/osh-kokboru.md"
};
static const unsigned char ouarzazate_interview[] = {
#embed "Samples/ouarzazate-interview.md"
};
static const unsigned char paraguay_football[] = {
#embed "Samples/paraguay-football.md"
};
static const unsigned char prizren_theatre[] = {
#embed "Samples/prizren-theatre.md"
};
static const unsigned char qamishli_bakery[] = {
#embed "Samples/qamishli-bakery.md"
};
static const unsigned char salmuera_blockade[] = {
#embed "Samples/salmuera-blockade.md"
};
static const unsigned char savaii_title[] = {
#embed "Samples/savaii-title.md"
};
static const unsigned char savar_verdict[] = {
#embed "Samples/savar-verdict.md"
};
static const unsigned char segou_festival[] = {
#embed "Samples/segou-festival.md"
};
static const unsigned char shipyard_bidder_copy[] = {
#embed "Samples/shipyard-bidder-copy.md"
};
static const unsigned char shipyard_launch[] = {
#embed "Samples/shipyard-launch.md"
};
static const unsigned char shipyard_wages[] = {
#embed "Samples/shipyard-wages.md"
};
static const unsigned char slamet_ash[] = {
#embed "Samples/slamet-ash.md"
};
static const unsigned char small_states_games[] = {
#embed "Samples/small-states-games.md"
};
static const unsigned char suwalki_coalition[] = {
#embed "Samples/suwalki-coalition.md"
};
static const unsigned char wimmera_netball[] = {
#embed "Samples/wimmera-netball.md"
};

const struct cresource cresource_samples[] = {
    ENTRY(alpine_bells),
    ENTRY(aqaba_second_week),
    ENTRY(bamenda_bishop),
    ENTRY(beirut_obituary),
    ENTRY(belaga_longhouse),
    ENTRY(brazil_market),
    ENTRY(buon_ma_thuot_coffee),
    ENTRY(chad_locusts),
    ENTRY(chile_obituary),
    ENTRY(copperbelt_derby),
    ENTRY(daloa_cocoa),
    ENTRY(elkuwa_cousin),
    ENTRY(ferry_aground),
    ENTRY(ferry_pilot),
    ENTRY(ferry_pilot_copy),
    ENTRY(ferry_refloated),
    ENTRY(hargeisa_mast),
    ENTRY(irish_council),
    ENTRY(jamaica_cricket),
    ENTRY(jos_head_found),
    ENTRY(jos_head_found_wire),
    ENTRY(jos_head_guard),
    ENTRY(koh_ker_guardian),
    ENTRY(kuroiwa_school),
    ENTRY(lipez_talks_copy),
    ENTRY(lipez_talks_fail),
    ENTRY(lipez_truce),
    ENTRY(luningning_anniversary),
    ENTRY(luningning_hearing),
    ENTRY(luningning_sinks),
    ENTRY(luningning_wire),
    ENTRY(maun_hippo),
    ENTRY(nasivi_court_order),
    ENTRY(nasivi_settlement),
    ENTRY(nuwara_wages),
    ENTRY(obituary_dili_nurse),
    ENTRY(ohio_ad_copy),
    ENTRY(ohio_ad_pulled),
    ENTRY(ohio_primary_night),
    ENTRY(olive_drought),
    ENTRY(osh_kokboru),
    ENTRY(ouarzazate_interview),
    ENTRY(paraguay_football),
    ENTRY(prizren_theatre),
    ENTRY(qamishli_bakery),
    ENTRY(salmuera_blockade),
    ENTRY(savaii_title),
    ENTRY(savar_verdict),
    ENTRY(segou_festival),
    ENTRY(shipyard_bidder_copy),
    ENTRY(shipyard_launch),
    ENTRY(shipyard_wages),
    ENTRY(slamet_ash),
    ENTRY(small_states_games),
    ENTRY(suwalki_coalition),
    ENTRY(wimmera_netball),
    {NULL, NULL, 0},
};
