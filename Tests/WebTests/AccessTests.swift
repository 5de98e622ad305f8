import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Questionnaires
import Store
import TestDatabases
import Testing

@testable import Web

/// Who gets what at every address: one table, held to the routes themselves.
///
/// A visitor without the link of a respondent or an organisation tries one that was made up.
struct AccessTests {
    /// What the site answers: a status, `in` for a way to the sign-in page.
    private static let table = """
        ROUTE                                                                 NOBODY RESPONDENT PARTNER VIEWER COORDINATOR STRANGER
        GET /                                                                 200    200    200    200    200    200
        GET /stijl                                                            200    200    200    200    200    200
        GET /opmaak/{file}                                                    200    200    200    200    200    200
        GET /privacy                                                          200    200    200    200    200    200
        GET /privacy/{municipality}                                           200    200    200    200    200    200
        GET /toegankelijkheid                                                 200    200    200    200    200    200
        GET /toegankelijkheid/{municipality}                                  200    200    200    200    200    200
        GET /vragenlijst/{openLink}                                           200    200    200    200    200    200
        POST /vragenlijst/{openLink}                                          303    303    303    303    303    303
        GET /vragenlijst/{openLink}/uw-antwoorden                             200    200    200    200    200    200
        GET /vragenlijst/{openLink}/vragenlijst.pdf                           200    200    200    200    200    200
        GET /uitnodiging/{link}                                                     404    200    404    404    404    404
        POST /uitnodiging/{link}                                                    404    303    404    404    404    404
        GET /uitnodiging/{link}/uw-antwoorden                                       404    200    404    404    404    404
        GET /uitnodiging/{link}/vragenlijst.pdf                                     404    200    404    404    404    404
        GET /factsheet/{openLink}                                             404    404    404    404    404    404
        GET /factsheet/{openLink}/{file}                                      404    404    404    404    404    404
        GET /factsheets/{link}                                                      404    404    404    404    404    404
        GET /factsheets/{link}/{number}                                             404    404    404    404    404    404
        GET /factsheets/{link}/{number}/dias                                        404    404    404    404    404    404
        GET /factsheets/{link}/{number}/dias.pdf                                    404    404    404    404    404    404
        GET /factsheets/{link}/{number}/{file}                                      404    404    404    404    404    404
        GET /antwoorden/gewist                                                200    200    200    200    200    200
        GET /antwoorden/{link}                                                404    303    404    404    404    404
        GET /antwoorden/{link}/later                                          404    200    404    404    404    404
        GET /antwoorden/{link}/bedankt                                        404    303    404    404    404    404
        GET /antwoorden/{link}/uw-antwoorden                                  404    200    404    404    404    404
        GET /antwoorden/{link}/inzien                                         404    200    404    404    404    404
        GET /antwoorden/{link}/inzien/{file}                                  404    200    404    404    404    404
        GET /antwoorden/{link}/wissen                                         404    200    404    404    404    404
        POST /antwoorden/{link}/wissen                                        404    303    404    404    404    404
        GET /antwoorden/{link}/nakijken                                       404    200    404    404    404    404
        POST /antwoorden/{link}/nakijken                                      404    303    404    404    404    404
        GET /antwoorden/{link}/{screen}                                       404    200    404    404    404    404
        POST /antwoorden/{link}/{screen}                                      404    303    404    404    404    404
        GET /agenda/{file}                                                    404    404    404    404    404    404
        GET /partner/{link}                                                   404    404    200    404    404    404
        GET /partner/{link}/gegevens                                          404    404    200    404    404    404
        POST /partner/{link}/gegevens                                         404    404    422    404    404    404
        POST /partner/{link}/klopt                                            404    404    303    404    404    404
        GET /partner/{link}/factsheets/{factsheet}                            404    404    404    404    404    404
        GET /partner/{link}/factsheets/{factsheet}/{file}                     404    404    404    404    404    404
        GET /afmelden/{code}                                                  404    404    404    404    404    404
        POST /afmelden/{code}                                                 404    404    404    404    404    404
        GET /inloggen                                                         200    200    200    303    303    303
        POST /inloggen                                                        422    422    422    422    422    422
        GET /inloggen/tweede-stap                                             in     in     in     303    303    303
        POST /inloggen/tweede-stap                                            401    401    401    303    303    303
        GET /inloggen/{token}                                                 410    410    410    410    410    410
        POST /inloggen/{token}                                                410    410    410    410    410    410
        POST /uitloggen                                                       200    200    200    200    200    200
        GET /aanpak                                                           in     in     in     200    200    200
        POST /aanpak                                                          401    401    401    403    422    422
        GET /aanpak/nieuw                                                     in     in     in     403    200    200
        GET /aanpak/{approach}                                                in     in     in     200    200    404
        GET /aanpak/{approach}/instellingen                                   in     in     in     200    200    404
        POST /aanpak/{approach}/instellingen                                  401    401    401    403    422    404
        POST /aanpak/{approach}/afronden                                      401    401    401    403    303    404
        POST /aanpak/{approach}/heropenen                                     401    401    401    403    303    404
        GET /aanpak/{approach}/verwijderen                                    in     in     in     403    200    404
        POST /aanpak/{approach}/verwijderen                                   401    401    401    403    409    404
        GET /aanpak/{approach}/stap/{step}                                    in     in     in     200    200    404
        POST /aanpak/{approach}/stap/{step}                                   401    401    401    403    422    404
        POST /aanpak/{approach}/stap/{step}/taken                             401    401    401    403    422    404
        GET /aanpak/{approach}/taken/{task}                                   in     in     in     200    200    404
        POST /aanpak/{approach}/taken/{task}                                  401    401    401    403    422    404
        POST /aanpak/{approach}/taken/{task}/klaar                            401    401    401    403    303    404
        POST /aanpak/{approach}/taken/{task}/verwijderen                      401    401    401    403    303    404
        POST /aanpak/{approach}/taken/{task}/terugzetten                      401    401    401    403    303    404
        GET /aanpak/{approach}/planning                                       in     in     in     200    200    404
        GET /aanpak/{approach}/planning/{milestone}                           in     in     in     200    200    404
        POST /aanpak/{approach}/planning/{milestone}                          401    401    401    403    422    404
        POST /aanpak/{approach}/planning/{milestone}/klaar                    401    401    401    403    303    404
        POST /aanpak/{approach}/planning/{milestone}/weglaten                 401    401    401    403    303    404
        GET /aanpak/{approach}/bestanden/{file}                               in     in     in     200    200    404
        GET /aanpak/{approach}/kansen                                         in     in     in     200    200    404
        POST /aanpak/{approach}/kansen                                        401    401    401    403    422    404
        GET /aanpak/{approach}/kansen/{obstacle}                              in     in     in     200    200    404
        POST /aanpak/{approach}/kansen/{obstacle}                             401    401    401    403    422    404
        POST /aanpak/{approach}/kansen/{obstacle}/verwijderen                 401    401    401    403    303    404
        POST /aanpak/{approach}/kansen/{obstacle}/terugzetten                 401    401    401    403    303    404
        GET /agenda                                                           in     in     in     200    200    200
        POST /agenda                                                          401    401    401    200    200    200
        POST /agenda/intrekken                                                401    401    401    303    303    303
        GET /aanpak/{approach}/visie                                          in     in     in     200    200    404
        GET /aanpak/{approach}/visie/lezen/{document}                         in     in     in     200    200    404
        GET /aanpak/{approach}/visie/bestand/{file}                           in     in     in     200    200    404
        GET /aanpak/{approach}/visie/doelgroepen                              in     in     in     200    200    404
        GET /aanpak/{approach}/visie/doelgroepen/nieuw                        in     in     in     403    200    404
        POST /aanpak/{approach}/visie/doelgroepen/nieuw                       401    401    401    403    422    404
        GET /aanpak/{approach}/visie/doelgroepen/{item}                       in     in     in     200    200    404
        POST /aanpak/{approach}/visie/doelgroepen/{item}                      401    401    401    403    422    404
        POST /aanpak/{approach}/visie/doelgroepen/{item}/volgorde             401    401    401    403    303    404
        POST /aanpak/{approach}/visie/doelgroepen/{item}/weghalen             401    401    401    403    303    404
        POST /aanpak/{approach}/visie/doelgroepen/{item}/terugzetten          401    401    401    403    303    404
        GET /aanpak/{approach}/visie/doelen                                   in     in     in     200    200    404
        GET /aanpak/{approach}/visie/doelen/nieuw                             in     in     in     403    200    404
        POST /aanpak/{approach}/visie/doelen/nieuw                            401    401    401    403    422    404
        GET /aanpak/{approach}/visie/doelen/{item}                            in     in     in     200    200    404
        POST /aanpak/{approach}/visie/doelen/{item}                           401    401    401    403    422    404
        POST /aanpak/{approach}/visie/doelen/{item}/volgorde                  401    401    401    403    303    404
        POST /aanpak/{approach}/visie/doelen/{item}/weghalen                  401    401    401    403    303    404
        POST /aanpak/{approach}/visie/doelen/{item}/terugzetten               401    401    401    403    303    404
        GET /aanpak/{approach}/visie/randvoorwaarden                          in     in     in     200    200    404
        GET /aanpak/{approach}/visie/randvoorwaarden/{precondition}           in     in     in     200    200    404
        POST /aanpak/{approach}/visie/randvoorwaarden/{precondition}          401    401    401    403    422    404
        GET /aanpak/{approach}/visie/{part}                                   in     in     in     200    200    404
        POST /aanpak/{approach}/visie/{part}                                  401    401    401    403    303    404
        GET /sociale-kaart                                                    in     in     in     200    200    200
        GET /sociale-kaart/nieuw                                              in     in     in     403    200    200
        POST /sociale-kaart/nieuw                                             401    401    401    403    422    422
        GET /sociale-kaart/organisaties/{organisation}                        in     in     in     200    200    404
        GET /sociale-kaart/organisaties/{organisation}/wijzigen               in     in     in     403    200    404
        POST /sociale-kaart/organisaties/{organisation}/wijzigen              401    401    401    403    422    404
        POST /sociale-kaart/organisaties/{organisation}/nog-juist             401    401    401    403    303    404
        POST /sociale-kaart/organisaties/{organisation}/link                  401    401    401    403    200    404
        POST /sociale-kaart/organisaties/{organisation}/weghalen              401    401    401    403    303    404
        POST /sociale-kaart/organisaties/{organisation}/terugzetten           401    401    401    403    303    404
        GET /sociale-kaart/organisaties/{organisation}/mensen/nieuw           in     in     in     403    200    404
        POST /sociale-kaart/organisaties/{organisation}/mensen/nieuw          401    401    401    403    422    404
        GET /sociale-kaart/organisaties/{organisation}/mensen/{person}        in     in     in     403    200    404
        POST /sociale-kaart/organisaties/{organisation}/mensen/{person}       401    401    401    403    422    404
        POST /sociale-kaart/organisaties/{organisation}/mensen/{person}/weghalen 401    401    401    403    303    404
        POST /sociale-kaart/organisaties/{organisation}/mensen/{person}/terugzetten 401    401    401    403    303    404
        POST /sociale-kaart/organisaties/{organisation}/mensen/{person}/wissen 401    401    401    403    303    404
        GET /sociale-kaart/overleggen                                         in     in     in     200    200    200
        GET /sociale-kaart/overleggen/nieuw                                   in     in     in     403    200    200
        POST /sociale-kaart/overleggen/nieuw                                  401    401    401    403    422    422
        GET /sociale-kaart/overleggen/{consultation}                          in     in     in     200    200    404
        POST /sociale-kaart/overleggen/{consultation}                         401    401    401    403    422    404
        POST /sociale-kaart/overleggen/{consultation}/leden                   401    401    401    403    303    404
        POST /sociale-kaart/overleggen/{consultation}/weghalen                401    401    401    403    303    404
        POST /sociale-kaart/overleggen/{consultation}/terugzetten             401    401    401    403    303    404
        GET /sociale-kaart/netwerk                                            in     in     in     200    200    200
        GET /sociale-kaart/netwerk/bestand/{file}                             in     in     in     200    200    200
        GET /sociale-kaart/namen                                              in     in     in     403    200    200
        POST /sociale-kaart/namen                                             401    401    401    403    404    404
        GET /sociale-kaart/soorten                                            in     in     in     200    200    200
        POST /sociale-kaart/soorten                                           401    401    401    403    422    422
        POST /sociale-kaart/soorten/{kind}/weghalen                           401    401    401    403    303    404
        GET /sociale-kaart/dubbelen                                           in     in     in     403    200    200
        GET /sociale-kaart/dubbelen/{organisation}/{other}                    in     in     in     403    200    404
        POST /sociale-kaart/dubbelen/{organisation}/{other}                   401    401    401    403    409    404
        POST /sociale-kaart/dubbelen/{organisation}/{other}/apart             401    401    401    403    303    404
        POST /sociale-kaart/samenvoegingen/{merge}/ongedaan                   401    401    401    403    303    404
        GET /sociale-kaart/bestand/{file}                                     in     in     in     200    200    200
        GET /sociale-kaart/inlezen                                            in     in     in     403    200    200
        POST /sociale-kaart/inlezen                                           401    401    401    403    415    415
        GET /sociale-kaart/inlezen/{mapImport}                                in     in     in     403    200    404
        GET /sociale-kaart/inlezen/{mapImport}/kolommen                       in     in     in     403    200    404
        POST /sociale-kaart/inlezen/{mapImport}/kolommen                      401    401    401    403    422    404
        POST /sociale-kaart/inlezen/{mapImport}/keuzes                        401    401    401    403    303    404
        POST /sociale-kaart/inlezen/{mapImport}/overnemen                     401    401    401    403    303    404
        POST /sociale-kaart/inlezen/{mapImport}/ongedaan                      401    401    401    403    303    404
        POST /sociale-kaart/inlezen/{mapImport}/weggooien                     401    401    401    403    303    404
        GET /sociale-kaart/inlezen/{mapImport}/fouten.csv                     in     in     in     403    200    404
        GET /aanpak/{approach}/cijfers                                        in     in     in     200    200    404
        GET /aanpak/{approach}/cijfers/bestand/{file}                         in     in     in     200    200    404
        GET /aanpak/{approach}/cijfers/nieuw                                  in     in     in     403    200    404
        POST /aanpak/{approach}/cijfers/nieuw                                 401    401    401    403    422    404
        GET /aanpak/{approach}/cijfers/cijfer/{figure}                        in     in     in     200    200    404
        POST /aanpak/{approach}/cijfers/cijfer/{figure}                       401    401    401    403    422    404
        POST /aanpak/{approach}/cijfers/cijfer/{figure}/verwijderen           401    401    401    403    303    404
        POST /aanpak/{approach}/cijfers/cijfer/{figure}/terugzetten           401    401    401    403    303    404
        GET /aanpak/{approach}/cijfers/inlezen                                in     in     in     403    200    404
        POST /aanpak/{approach}/cijfers/inlezen/rivm                          401    401    401    403    415    404
        POST /aanpak/{approach}/cijfers/inlezen/csv                           401    401    401    403    415    404
        POST /aanpak/{approach}/cijfers/inlezen/kolommen                      401    401    401    403    422    404
        POST /aanpak/{approach}/cijfers/inlezen/schaal                        401    401    401    403    415    404
        GET /aanpak/{approach}/cijfers/inlezen/{import}                       in     in     in     200    200    404
        POST /aanpak/{approach}/cijfers/inlezen/{import}/overnemen            401    401    401    403    303    404
        POST /aanpak/{approach}/cijfers/inlezen/{import}/ongedaan             401    401    401    403    303    404
        GET /aanpak/{approach}/cijfers/kaart                                  in     in     in     200    200    404
        POST /aanpak/{approach}/cijfers/kaart                                 401    401    401    403    415    404
        POST /aanpak/{approach}/cijfers/kaart/verwijderen                     401    401    401    403    303    404
        POST /aanpak/{approach}/cijfers/kaart/terugzetten                     401    401    401    403    303    404
        GET /aanpak/{approach}/cijfers/aanvragen                              in     in     in     200    200    404
        POST /aanpak/{approach}/cijfers/aanvragen                             401    401    401    403    422    404
        GET /aanpak/{approach}/cijfers/aanvragen/{request}                    in     in     in     200    200    404
        POST /aanpak/{approach}/cijfers/aanvragen/{request}                   401    401    401    403    422    404
        POST /aanpak/{approach}/cijfers/aanvragen/{request}/ontvangen         401    401    401    403    303    404
        POST /aanpak/{approach}/cijfers/aanvragen/{request}/verwijderen       401    401    401    403    303    404
        POST /aanpak/{approach}/cijfers/aanvragen/{request}/terugzetten       401    401    401    403    303    404
        GET /aanpak/{approach}/initiatieven                                   in     in     in     200    200    404
        GET /aanpak/{approach}/initiatieven/bestand/{file}                    in     in     in     200    200    404
        GET /aanpak/{approach}/initiatieven/nieuw                             in     in     in     403    200    404
        POST /aanpak/{approach}/initiatieven/nieuw                            401    401    401    403    422    404
        GET /aanpak/{approach}/initiatieven/{initiative}                      in     in     in     200    200    404
        POST /aanpak/{approach}/initiatieven/{initiative}                     401    401    401    403    422    404
        POST /aanpak/{approach}/initiatieven/{initiative}/uitvoerder          401    401    401    403    404    404
        POST /aanpak/{approach}/initiatieven/{initiative}/weghalen            401    401    401    403    303    404
        POST /aanpak/{approach}/initiatieven/{initiative}/terugzetten         401    401    401    403    303    404
        GET /aanpak/{approach}/beleid                                         in     in     in     200    200    404
        GET /aanpak/{approach}/beleid/nieuw                                   in     in     in     403    200    404
        POST /aanpak/{approach}/beleid/nieuw                                  401    401    401    403    422    404
        GET /aanpak/{approach}/beleid/{document}                              in     in     in     200    200    404
        POST /aanpak/{approach}/beleid/{document}                             401    401    401    403    422    404
        GET /aanpak/{approach}/beleid/{document}/bestand                      in     in     in     200    200    404
        POST /aanpak/{approach}/beleid/{document}/bestand                     401    401    401    403    415    404
        POST /aanpak/{approach}/beleid/{document}/bestand/weghalen            401    401    401    403    303    404
        POST /aanpak/{approach}/beleid/{document}/weghalen                    401    401    401    403    303    404
        POST /aanpak/{approach}/beleid/{document}/terugzetten                 401    401    401    403    303    404
        GET /aanpak/{approach}/peilingen                                            in     in     in     200    200    404
        GET /aanpak/{approach}/peilingen/nieuw                                      in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/nieuw                                     401    401    401    403    422    404
        GET /aanpak/{approach}/peilingen/inlezen                                    in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/inlezen                                   401    401    401    403    415    404
        GET /aanpak/{approach}/peilingen/{survey}                                   in     in     in     200    200    404
        POST /aanpak/{approach}/peilingen/{survey}/onderdelen                       401    401    401    403    303    404
        POST /aanpak/{approach}/peilingen/{survey}/volgorde                         401    401    401    403    303    404
        POST /aanpak/{approach}/peilingen/{survey}/talen                            401    401    401    403    303    404
        POST /aanpak/{approach}/peilingen/{survey}/ongedaan                         401    401    401    403    303    404
        GET /aanpak/{approach}/peilingen/{survey}/naam                              in     in     in     200    200    404
        POST /aanpak/{approach}/peilingen/{survey}/naam                             401    401    401    403    422    404
        GET /aanpak/{approach}/peilingen/{survey}/delen/{part}                      in     in     in     200    200    404
        POST /aanpak/{approach}/peilingen/{survey}/delen/{part}                     401    401    401    403    422    404
        GET /aanpak/{approach}/peilingen/{survey}/vragen/nieuw                      in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/vragen/nieuw                     401    401    401    403    422    404
        GET /aanpak/{approach}/peilingen/{survey}/vragen/{question}                 in     in     in     200    200    404
        POST /aanpak/{approach}/peilingen/{survey}/vragen/{question}                401    401    401    403    422    404
        POST /aanpak/{approach}/peilingen/{survey}/vragen/{question}/weglaten       401    401    401    403    303    404
        POST /aanpak/{approach}/peilingen/{survey}/vragen/{question}/origineel      401    401    401    403    303    404
        GET /aanpak/{approach}/peilingen/{survey}/teksten                           in     in     in     200    200    404
        POST /aanpak/{approach}/peilingen/{survey}/teksten                          401    401    401    403    422    404
        POST /aanpak/{approach}/peilingen/{survey}/teksten/origineel                401    401    401    403    303    404
        GET /aanpak/{approach}/peilingen/{survey}/versies                           in     in     in     200    200    404
        POST /aanpak/{approach}/peilingen/{survey}/versies/{version}                401    401    401    403    303    404
        GET /aanpak/{approach}/peilingen/{survey}/voorbeeld/{screen}                in     in     in     200    200    404
        POST /aanpak/{approach}/peilingen/{survey}/voorbeeld/{screen}               401    401    401    303    303    404
        GET /aanpak/{approach}/peilingen/{survey}/uitwisselen                       in     in     in     200    200    404
        GET /aanpak/{approach}/peilingen/{survey}/bestanden/{file}                  in     in     in     200    200    404
        POST /aanpak/{approach}/peilingen/{survey}/verwijderen                      401    401    401    403    303    404
        POST /aanpak/{approach}/peilingen/{survey}/terugzetten                      401    401    401    403    303    404
        GET /aanpak/{approach}/peilingen/{survey}/veld                              in     in     in     200    200    404
        GET /aanpak/{approach}/peilingen/{survey}/veld/openen                       in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/veld/openen                      401    401    401    403    422    404
        POST /aanpak/{approach}/peilingen/{survey}/veld/dagen                       401    401    401    403    422    404
        GET /aanpak/{approach}/peilingen/{survey}/veld/sluiten                      in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/veld/sluiten                     401    401    401    403    303    404
        POST /aanpak/{approach}/peilingen/{survey}/veld/heropenen                   401    401    401    403    422    404
        GET /aanpak/{approach}/peilingen/{survey}/veld/ontvangers                   in     in     in     200    200    404
        POST /aanpak/{approach}/peilingen/{survey}/veld/ontvangers                  401    401    401    403    303    404
        GET /aanpak/{approach}/peilingen/{survey}/veld/kiezen                       in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/veld/kiezen                      401    401    401    403    422    404
        GET /aanpak/{approach}/peilingen/{survey}/veld/mail/{kind}                  in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/veld/mail/{kind}                 401    401    401    403    422    404
        POST /aanpak/{approach}/peilingen/{survey}/veld/mail/{kind}/versturen       401    401    401    403    303    404
        GET /aanpak/{approach}/peilingen/{survey}/veld/links                        in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/veld/links                       401    401    401    403    422    404
        GET /aanpak/{approach}/peilingen/{survey}/veld/brieven                      in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/veld/brieven                     401    401    401    403    422    404
        GET /aanpak/{approach}/peilingen/{survey}/veld/invoeren                     in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/veld/invoeren                    401    401    401    403    422    404
        GET /aanpak/{approach}/peilingen/{survey}/antwoorden/inlezen          in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/antwoorden/inlezen         401    401    401    403    415    404
        POST /aanpak/{approach}/peilingen/{survey}/antwoorden/inlezen/kolommen 401    401    401    403    404    404
        POST /aanpak/{approach}/peilingen/{survey}/antwoorden/inlezen/{file}/ongedaan 401    401    401    403    303    404
        GET /aanpak/{approach}/peilingen/{survey}/antwoorden                        in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/antwoorden/vrijgeven             401    401    401    403    303    404
        GET /aanpak/{approach}/peilingen/{survey}/antwoorden/bestanden/{file}       in     in     in     403    200    404
        GET /aanpak/{approach}/peilingen/{survey}/antwoorden/{response}             in     in     in     403    200    404
        GET /aanpak/{approach}/peilingen/{survey}/antwoorden/{response}/verbeteren  in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/antwoorden/{response}/verbeteren 401    401    401    403    422    404
        POST /aanpak/{approach}/peilingen/{survey}/antwoorden/{response}/meetellen  401    401    401    403    422    404
        POST /aanpak/{approach}/peilingen/{survey}/antwoorden/{response}/wissen     401    401    401    403    422    404
        GET /aanpak/{approach}/peilingen/{survey}/open-antwoorden                   in     in     in     403    200    404
        GET /aanpak/{approach}/peilingen/{survey}/open-antwoorden/{column}          in     in     in     403    200    404
        GET /aanpak/{approach}/peilingen/{survey}/open-antwoorden/{column}/{answer} in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/open-antwoorden/{column}/{answer} 401    401    401    403    409    404
        POST /aanpak/{approach}/peilingen/{survey}/open-antwoorden/{column}/themas/{theme} 401    401    401    403    422    404
        GET /aanpak/{approach}/peilingen/{survey}/citaten                           in     in     in     403    200    404
        GET /aanpak/{approach}/peilingen/{survey}/citaten/{column}/{answer}         in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/citaten/{column}/{answer}        401    401    401    403    422    404
        GET /aanpak/{approach}/peilingen/{survey}/gevraagd                    in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/gevraagd                   401    401    401    403    404    404
        GET /aanpak/{approach}/factsheets                                           in     in     in     200    200    404
        GET /aanpak/{approach}/factsheets/{link}/intrekken                          in     in     in     403    404    404
        POST /aanpak/{approach}/factsheets/{link}/intrekken                         401    401    401    403    404    404
        GET /aanpak/{approach}/factsheets/vergelijken                               in     in     in     403    200    404
        GET /aanpak/{approach}/peilingen/{survey}/factsheet                         in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/factsheet/volgorde               401    401    401    403    303    404
        POST /aanpak/{approach}/peilingen/{survey}/factsheet/weglaten               401    401    401    403    303    404
        POST /aanpak/{approach}/peilingen/{survey}/factsheet/grafiek                401    401    401    403    303    404
        POST /aanpak/{approach}/peilingen/{survey}/factsheet/groepen                401    401    401    403    303    404
        POST /aanpak/{approach}/peilingen/{survey}/factsheet/ongedaan               401    401    401    403    303    404
        GET /aanpak/{approach}/peilingen/{survey}/factsheet/versies                 in     in     in     403    200    404
        GET /aanpak/{approach}/peilingen/{survey}/factsheet/versies/{version}       in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/factsheet/versies/{version}      401    401    401    403    303    404
        GET /aanpak/{approach}/peilingen/{survey}/factsheet/bestanden/{file}        in     in     in     403    200    404
        GET /aanpak/{approach}/peilingen/{survey}/factsheet/titel                   in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/factsheet/titel                  401    401    401    403    303    404
        GET /aanpak/{approach}/peilingen/{survey}/factsheet/nieuw                   in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/factsheet/nieuw                  401    401    401    403    422    404
        GET /aanpak/{approach}/peilingen/{survey}/factsheet/tekst/{section}         in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/factsheet/tekst/{section}        401    401    401    403    422    404
        POST /aanpak/{approach}/peilingen/{survey}/factsheet/tekst/{section}/origineel 401    401    401    403    303    404
        GET /aanpak/{approach}/peilingen/{survey}/factsheet/publiceren              in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/factsheet/publiceren             401    401    401    403    409    404
        GET /aanpak/{approach}/peilingen/{survey}/factsheet/organisaties            in     in     in     403    200    404
        GET /aanpak/{approach}/peilingen/{survey}/factsheet/organisaties/{organisation} in     in     in     403    404    404
        GET /aanpak/{approach}/peilingen/{survey}/factsheet/intrekken/{number}      in     in     in     403    200    404
        POST /aanpak/{approach}/peilingen/{survey}/factsheet/intrekken/{number}     401    401    401    403    422    404
        GET /account                                                          in     in     in     200    200    200
        GET /account/gegevens                                                 in     in     in     200    200    200
        GET /account/gegevens/{file}                                          in     in     in     200    200    200
        POST /account/sessies/andere/einde                                    401    401    401    303    303    303
        POST /account/sessies/{session}/einde                                 401    401    401    404    303    404
        POST /account/herstelcodes                                            401    401    401    404    404    404
        GET /gemeente                                                         in     in     in     200    200    200
        POST /gemeente                                                        401    401    401    403    303    303
        GET /gemeente/logboek                                                 in     in     in     403    200    200
        GET /gemeente/leden                                                   in     in     in     200    200    200
        GET /gemeente/leden/nieuw                                             in     in     in     403    200    200
        POST /gemeente/leden/nieuw                                            401    401    401    403    422    422
        GET /gemeente/leden/{member}                                          in     in     in     403    200    404
        POST /gemeente/leden/{member}                                         401    401    401    403    303    404
        POST /gemeente/leden/{member}/verwijderen                             401    401    401    403    303    404
        POST /gemeente/leden/{member}/tweede-stap                             401    401    401    403    303    404
        GET /gemeente/huisstijl                                               in     in     in     200    200    200
        POST /gemeente/huisstijl/thema                                        401    401    401    403    415    415
        POST /gemeente/huisstijl/thema/weg                                    401    401    401    403    303    303
        POST /gemeente/huisstijl/logo                                         401    401    401    403    415    415
        POST /gemeente/huisstijl/logo/weg                                     401    401    401    403    303    303
        GET /post                                                             in     in     in     403    200    200
        GET /post/mailingen/{mailing}                                         in     in     in     403    200    404
        POST /post/mailingen/{mailing}/stoppen                                401    401    401    403    303    404
        POST /post/mailingen/{mailing}/opnieuw                                401    401    401    403    303    404
        GET /post/mails/{mail}                                                in     in     in     403    200    404
        POST /post/mails/{mail}/opnieuw                                       401    401    401    403    303    404
        GET /robots.txt                                                       200    200    200    200    200    200
        GET /.well-known/security.txt                                         404    404    404    404    404    404
        GET /health                                                           200    200    200    200    200    200
        GET /ready                                                            200    200    200    200    200    200
        """

    /// Read once: this is done some hundreds of times.
    private static let questionnaire = Result { try StandardQuestionnaire.load() }

    private enum Visitor: String, CaseIterable {
        case nobody, respondent, partner, viewer, coordinator, stranger
    }

    /// By route, what each visitor gets.
    private static func expected() throws -> [(route: String, answers: [Visitor: String])] {
        try table.split(separator: "\n").dropFirst().map { line in
            let words = line.split(separator: " ")
            try #require(words.count == 2 + Visitor.allCases.count, "\(line)")
            let answers = zip(Visitor.allCases, words.dropFirst(2)).map { ($0, String($1)) }
            return ("\(words[0]) \(words[1])", Dictionary(uniqueKeysWithValues: answers))
        }
    }

    @Test func everyRouteIsInTheTable() async throws {
        try await visiting(engines: [.sqlite]) { visit async throws in
            let routes = Site(store: visit.store).routes().routes.map { "\($0.method.rawValue) \($0.path)" }
            #expect(try Self.expected().map(\.route) == routes)
        }
    }

    @Test func everybodyGetsWhatTheTableSays() async throws {
        try await visiting { visit in
            let people = try await visit.people()
            for (route, answers) in try Self.expected() {
                var values: [String: String]?
                for visitor in Visitor.allCases {
                    let made = if let values { values } else { try await self.values(at: route, of: people, visit) }
                    let answer = try await answer(to: visitor, at: route, with: made, of: people, visit)
                    #expect(answer == answers[visitor], "\(route) for the \(visitor)")
                    // Made anew after what was not refused, as many of these requests end what they are about.
                    let changesNothing = route.hasPrefix("GET ") || ["401", "403", "404"].contains(answer)
                    values = changesNothing ? made : nil
                }
            }
        }
    }

    /// What stands in an address in the place of each name in braces, all of it there.
    private func values(
        at route: String, of people: People, _ visit: Visit
    ) async throws -> [String: String] {
        let other = try await visit.add(
            try member("Iemand", "iemand-\(UUID().uuidString)@heldermeer.example", .viewer))
        _ = try await visit.session(of: people.coordinator)
        let session = try #require(
            try await visit.store.sessions(of: people.coordinator.id, at: visit.now).first)
        let post = try await visit.addMailing(to: ["p@linde.example"])
        let (approach, task, obstacle) = try await visit.workedApproach()
        let group = TargetGroup(id: UUID().uuidString.lowercased(), name: "Mantelzorgers")
        let goal = Goal(id: UUID().uuidString.lowercased(), title: "Minder eenzaamheid")
        _ = try await visit.store.add(group, in: approach.id, visit.act())
        _ = try await visit.store.add(goal, in: approach.id, visit.act())
        let figures = try await visit.someFigures(of: approach, for: route)
        let survey = UUID().uuidString.lowercased()
        var response = survey
        let theme = UUID().uuidString.lowercased()
        if route.contains("/peilingen/") {
            let draft = ComposedSurvey(
                id: survey, approach: approach.id, original: try Self.questionnaire.get(),
                composition: SurveyComposition(name: "Peiling", languages: [.dutch, .english]), begun: Visit.today)
            try await visit.store.add(draft, visit.act())
            if route.contains("/veld"), !route.contains("/veld/openen") {
                _ = try await visit.open(draft)
            }
            if ["antwoorden", "gevraagd", "citaten"].contains(where: route.contains) {
                let opened = try await visit.open(draft).id
                try await visit.store.addSubmitted(
                    survey: opened, responses: [["q1": "De Linde", "v1": "Eettafel"]], on: Visit.today)
                response = try #require(try await visit.store.submittedResponses(of: opened).first).id
                if route.contains("/{file}/ongedaan") {
                    _ = try await visit.store.take(
                        ReadResponseFile(id: survey, name: "forms.csv", taken: Visit.today, responses: 1),
                        content: "forms", responses: [["q1": "De Linde"]], to: opened, of: approach.id, visit.act())
                }
                if route.contains("/themas/") {
                    _ = try await visit.store.code(
                        OpenAnswer(text: "Eettafel", responses: [response]), as: [],
                        adding: [AnswerTheme(id: theme, column: "v1", name: "Eten")], in: "v1", survey: opened,
                        of: approach.id, visit.act())
                }
            }
            if route.contains("/factsheet") { try await visit.worksOnFactsheet(of: draft, at: route) }
            if route.contains("/veld/heropenen") {
                _ = try await visit.store.close(composedSurvey: survey, of: approach.id, visit.act())
            }
        }
        let initiative = UUID().uuidString.lowercased()
        if route.contains("/initiatieven/{") {
            _ = try await visit.store.add(Initiative(id: initiative, name: "Eettafel"), in: approach.id, visit.act())
        }
        if route.contains("/beleid/{") {
            _ = try await visit.store.add(PolicyDocument(id: initiative, title: "Nota"), in: approach.id, visit.act())
            try await visit.store.setFile(
                (PolicyFile(name: "nota.pdf", type: .pdf, size: 9), Array("%PDF-1.7\n".utf8)), document: initiative,
                of: approach.id, visit.act())
        }
        // What can be put back was removed, and what can be opened again had ended.
        if route.contains("/initiatieven/{initiative}/terugzetten") {
            try await visit.store.setRemoved(true, initiative: initiative, in: approach.id, visit.act())
        }
        if route.contains("/beleid/{document}/terugzetten") {
            try await visit.store.setRemoved(true, document: initiative, in: approach.id, visit.act())
        }
        if route.contains("/taken/{task}/terugzetten") {
            try await visit.store.setRemoved(true, task: task.id, of: approach.id, visit.act())
        }
        if route.contains("/kansen/{obstacle}/terugzetten") {
            try await visit.store.setRemoved(true, obstacle: obstacle.id, of: approach.id, visit.act())
        }
        if route.contains("/peilingen/{survey}/terugzetten") {
            try await visit.store.setRemoved(true, composedSurvey: survey, of: approach.id, visit.act())
        }
        if route.contains("{approach}/heropenen") { try await visit.store.finish(approach.id, visit.act()) }
        let map = try await visit.workedMap()
        if route.contains("/organisaties/{organisation}/terugzetten") {
            try await visit.store.setRemoved(true, organisations: [map.organisation], visit.act())
        }
        if route.contains("/mensen/{person}/terugzetten") {
            try await visit.store.setRemoved(true, people: [map.person], visit.act())
        }
        if route.contains("/overleggen/{consultation}/terugzetten") {
            try await visit.store.setRemoved(true, consultation: map.consultation, visit.act())
        }
        let files = [
            "/sociale-kaart/": "sociale-kaart.csv", "/cijfers/": "cijfers.csv",
            "/initiatieven/": "initiatieven.csv", "/opmaak/": StaticFile.stylesheet.name,
            "/visie/": "visie.html",
            "/bestanden/": "planning.docx",
            "/agenda/": "\(Token().text).ics",
            "/inzien/": "antwoorden.json", "/gegevens/": "gegevens.txt",
        ]
        return [
            "approach": approach.id, "item": route.contains("/doelen/") ? goal.id : group.id,
            "document": route.contains("/beleid/") ? initiative : "visie", "initiative": initiative,
            "precondition": "steun", "part": route.contains("/delen/") ? "II" : "rol", "step": "2",
            "milestone": "factsheet", "task": task.id,
            "obstacle": obstacle.id, "openLink": "samen-2026", "token": Token().text,
            "screen": "I-1",
            "response": response, "answer": response, "column": "v1", "theme": theme,
            "file": route.contains("/{file}/ongedaan")
                ? survey
                : route.contains("/netwerk/")
                    ? "netwerk.csv"
                    : route.contains("/antwoorden/bestanden/")
                        ? "antwoorden.csv"
                        : route.contains("/factsheet/")
                            ? "factsheet.json"
                            : route.contains("/peilingen/")
                                ? "kolommen.csv" : files.first { route.contains($0.key) }?.value ?? "factsheet.pdf",
            "survey": survey, "factsheet": Token().text, "question": "q4a", "version": "1", "section": "oordeel",
            "number": "1",
            "session": session.id, "member": other.id,
            "mailing": post.mailing.id, "mail": post.mails[0].id,
            "code": "0123456789abcdef0123456789abcdef", "municipality": "heldermeer",
            "organisation": map.organisation, "other": map.other, "person": map.person,
            "consultation": map.consultation, "kind": route.contains("/veld/") ? "uitnodiging" : map.kind,
            "merge": map.merge,
            "mapImport": map.file,
            "figure": figures.figure, "import": figures.file, "request": figures.request,
        ]
    }

    private func answer(
        to visitor: Visitor, at route: String, with values: [String: String], of people: People, _ visit: Visit
    ) async throws -> String {
        let link =
            switch visitor {
            case .respondent where route.contains("/antwoorden/"): try await visit.begin()
            case .respondent where route.contains("/uitnodiging/"): try await visit.invite()
            case .partner where route.contains("/partner/"): people.partner
            default: Token()
            }
        let values = values.merging(["link": link.text]) { _, mine in mine }
        let words = route.split(separator: " ")
        let path = try words[1].split(separator: "/", omittingEmptySubsequences: false).map { piece in
            guard piece.hasPrefix("{") else { return String(piece) }
            return try #require(values[String(piece.dropFirst().dropLast())], "\(route): nothing for \(piece)")
        }.joined(separator: "/")
        let headers: HTTPFields =
            switch visitor {
            case .nobody, .respondent, .partner: [:]
            case .viewer: try await visit.session(of: people.viewer)
            case .coordinator: try await visit.session(of: people.coordinator)
            case .stranger: try await visit.session(of: people.stranger)
            }
        let response =
            words[0] == "GET"
            ? try await visit.get(path, headers: headers) : try await visit.post(path, headers: headers)
        if response.status == .seeOther, response.location?.hasPrefix("/inloggen?naar=") == true { return "in" }
        return "\(response.status.code)"
    }
}
