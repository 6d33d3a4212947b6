/// The look of the pages: paper tones and one accent, five colours for what is found, each also told by a word and a
/// line style. Checked for WCAG AA contrast in light and dark.
enum StyleSheet {
    static let base: StaticString = """
        :root{color-scheme:light dark;--bg:#f6f4ef;--card:#fffefb;--ink:#1d2730;--soft:#54606b;--line:#dcd9d0;--accent:#0a5866;--agent:#e4eff0;--track:#e7e4db;
        --critical:#96182f;--critical-bg:#fbe5e8;--major:#7f3f00;--major-bg:#fcebd6;--minor:#5f4e00;--minor-bg:#f8f0c9;--good:#17593a;--good-bg:#e0f1e6;--cue:#443784;--cue-bg:#eae8f8;--tone:#73335f;--tone-bg:#f6e6f1;
        --b0:#2f7d5b;--b1:#478a74;--b2:#a67a10;--b3:#c0622a;--b4:#a8243c}
        @media (prefers-color-scheme:dark){:root{--bg:#11171b;--card:#192127;--ink:#e6eaec;--soft:#a7b2ba;--line:#33404a;--accent:#79cbd6;--agent:#15323a;--track:#2a343c;
        --critical:#ffa3b0;--critical-bg:#4a1a25;--major:#ffc487;--major-bg:#432b0e;--minor:#ecd97a;--minor-bg:#38320f;--good:#93ddb2;--good-bg:#14372a;--cue:#c6beff;--cue-bg:#2b2756;--tone:#f1b4e0;--tone-bg:#42203a;
        --b0:#4aa67e;--b1:#78b8a4;--b2:#d8ad4a;--b3:#dc8448;--b4:#dd5a70}}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
        body{margin:0;background:var(--bg);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;overflow-wrap:anywhere}
        .page{max-width:84rem;margin:0 auto;padding:1rem clamp(.875rem,3vw,2.5rem) 3rem}
        h1,h2,h3,h4{line-height:1.25;margin:0;font-weight:650;text-wrap:balance}
        h1{font-size:clamp(1.5rem,1.2rem + 1.4vw,2.125rem);letter-spacing:-.015em}
        h2{font-size:1.25rem;letter-spacing:-.005em;margin-bottom:.75rem}
        h3{font-size:1.0625rem}h4{font-size:1rem}
        p{margin:.35rem 0}ul,ol,dl,dd{margin:0;padding:0}ul,ol{padding-left:1.25rem}li{margin:.2rem 0}
        a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.06em}
        a:hover{text-decoration-thickness:.12em}
        :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
        :target{outline:3px solid var(--accent);outline-offset:4px;border-radius:10px}
        code{font:.875em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
        small,.small{font-size:.875rem}
        .soft{color:var(--soft)}.over{color:var(--soft);font-size:.8125rem;letter-spacing:.02em;margin:0}
        .sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .skip{position:absolute;left:.5rem;top:-6rem;z-index:9;background:var(--card);color:var(--accent);padding:.75rem 1rem;border:2px solid var(--accent);border-radius:8px}
        .skip:focus{top:.5rem}
        .panel,.score,.brief,.kpi{background:var(--card);border:1px solid var(--line);border-radius:12px}
        .panel{padding:1.1rem 1.25rem}
        .plain{list-style:none;padding:0}.plain li{padding:.3rem 0;border-top:1px solid var(--line)}.plain li:first-child,.plain li li{border-top:0}.plain li li{padding:.1rem 0}
        summary{cursor:pointer;color:var(--accent);padding:.25rem 0}
        .alert{border-radius:12px;padding:1rem 1.25rem;margin:1rem 0;border:2px solid}
        .alert h2{margin-bottom:.25rem}
        .alert.loud{background:var(--major-bg);border-color:var(--major);border-left-width:.75rem}.alert.loud h2{color:var(--major);font-size:1.4rem}
        .alert.fail{background:var(--critical-bg);border-color:var(--critical)}.alert.fail h2{color:var(--critical)}
        .alert.review{background:var(--cue-bg);border-color:var(--cue)}.alert.review h2{color:var(--cue)}
        .alert a{color:inherit}
        .chip{display:inline-block;font-size:.8125rem;line-height:1.4;padding:.15rem .6rem;border-radius:8px;text-decoration:none;border:1px solid currentColor}
        .chip b{font-weight:700}.chip b::after{content:" ·"}.chip .n{font-variant-numeric:tabular-nums;margin-right:.4em;opacity:1}
        a.chip:hover{text-decoration:underline}
        .critical{color:var(--critical);background:var(--critical-bg)}.major{color:var(--major);background:var(--major-bg)}.minor{color:var(--minor);background:var(--minor-bg)}
        .good{color:var(--good);background:var(--good-bg)}.cue{color:var(--cue);background:var(--cue-bg)}.tone{color:var(--tone);background:var(--tone-bg)}
        .chip.critical,.chip.major{border-width:2px;font-weight:600}.chip.good,.chip.cue{border-color:transparent}.chip.hint{border-style:dashed;color:var(--ink)}
        .flag{font-size:.8125rem;color:var(--soft);border:1px solid var(--line);border-radius:6px;padding:0 .4rem;white-space:nowrap}
        .dot{display:inline-block;width:.75em;height:.75em;border-radius:50%;margin-right:.45em;vertical-align:-.03em}
        .b0{background:var(--b0);fill:var(--b0)}.b1{background:var(--b1);fill:var(--b1)}.b2{background:var(--b2);fill:var(--b2)}.b3{background:var(--b3);fill:var(--b3)}.b4{background:var(--b4);fill:var(--b4)}
        .time{font-variant-numeric:tabular-nums;color:var(--soft)}
        q{quotes:"«" "»" "“" "”"}:lang(en) q{quotes:"“" "”" "‘" "’"}
        .bar{height:6px;border-radius:3px;background:var(--track);overflow:hidden}.bar i{display:block;height:100%;background:var(--accent);border-radius:3px}
        .foot{margin-top:2.5rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9375rem}
        @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
        @media print{@page{margin:14mm}
        :root{--bg:#fff;--card:#fff;--ink:#111;--soft:#444;--line:#bbb;--accent:#083f49;--agent:#eef5f5;--track:#e2e2e2;--critical:#96182f;--critical-bg:#fbe5e8;--major:#7f3f00;--major-bg:#fcebd6;--minor:#5f4e00;--minor-bg:#f8f0c9;--good:#17593a;--good-bg:#e0f1e6;--cue:#443784;--cue-bg:#eae8f8;--tone:#73335f;--tone-bg:#f6e6f1;--b0:#2f7d5b;--b1:#478a74;--b2:#a67a10;--b3:#c0622a;--b4:#a8243c;color-scheme:light}
        body{-webkit-print-color-adjust:exact;print-color-adjust:exact}.page{max-width:none;padding:0}
        .skip,.crumbs,.jump,.tools{display:none!important}a{color:inherit;text-decoration:none}
        .panel,.turn,.crit,.alert,.finds>li,.kpi,tr{break-inside:avoid}h2,h3,h4,.who{break-after:avoid}
        :target{outline:0}html{font-size:9.5pt}}
        """

    static let call: StaticString = """
        .crumbs{margin:0 0 .75rem}.crumbs a{display:inline-block;padding:.4rem 0}
        .head{display:flex;flex-wrap:wrap;gap:1.25rem 2.5rem;justify-content:space-between;align-items:flex-start;margin:.5rem 0 1rem}
        .head>div:first-child{flex:1 1 24rem;min-width:0}
        .facts{display:flex;flex-wrap:wrap;gap:.6rem 2rem;margin-top:1rem}.facts dt,.mini dt{color:var(--soft);font-size:.8125rem}
        .score{padding:1rem 1.4rem;min-width:min(100%,17rem);max-width:22rem}.score .soft{font-size:.8125rem;margin-bottom:0}
        .big{font-size:3rem;line-height:1.05;font-weight:680;letter-spacing:-.03em;margin:.1rem 0;font-variant-numeric:tabular-nums}.big small{font-size:.9375rem;font-weight:400;letter-spacing:0;color:var(--soft)}
        .band{font-weight:600}.failed{display:inline-block;font-weight:700;color:var(--critical);border:2px solid;border-radius:8px;padding:.1rem .6rem}
        .brief{padding:1.1rem 1.25rem;margin:1rem 0}.brief h2{font-size:1.0625rem;margin-bottom:.5rem}.brief>div{display:grid;grid-template-columns:1fr 1fr;gap:1rem 2.5rem}.brief h3{font-size:.9375rem;color:var(--soft);font-weight:600}
        .jump{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:1rem 0;padding:.35rem 0;border-block:1px solid var(--line)}.jump a{padding:.4rem 0}
        .two{display:grid;grid-template-columns:minmax(0,1fr) minmax(21rem,27rem);gap:2.5rem;align-items:start;margin-top:1.25rem}
        #scorecard{position:sticky;top:0;max-height:100vh;overflow:auto;padding:0 .5rem 1rem .25rem;scrollbar-width:thin}
        main:focus{outline:0}
        .turns{list-style:none;padding:0}
        .turn{max-width:min(88%,42rem);margin:0 0 1.1rem;padding:.6rem .95rem .7rem;border:1px solid var(--line);border-radius:4px 14px 14px 14px;background:var(--card)}
        .turn.agent{margin-left:auto;background:var(--agent);border-radius:14px 4px 14px 14px;border-color:transparent}
        .turn.other{margin-inline:auto;border-style:dashed;border-radius:10px}
        .who{display:flex;flex-wrap:wrap;gap:.1rem .6rem;align-items:baseline;font-size:.875rem;margin:0}.name{font-weight:650}.no{color:var(--soft);padding:0 .35rem;font-variant-numeric:tabular-nums}.no::before{content:"#"}
        .say{margin:.15rem 0 0;white-space:pre-line;max-width:65ch}
        mark{color:inherit;background:none;border-radius:3px;padding:.05em .08em;text-decoration-line:underline;text-underline-offset:.2em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
        mark.critical{background:var(--critical-bg);text-decoration:underline double 1.5px var(--critical)}mark.major{background:var(--major-bg);text-decoration:underline solid 2px var(--major)}mark.minor{background:var(--minor-bg);text-decoration:underline dashed 1.5px var(--minor)}
        mark.tone{background:var(--tone-bg);text-decoration:underline wavy 1px var(--tone)}mark.good{background:var(--good-bg);text-decoration:underline dotted 1.5px var(--good)}mark.cue{background:var(--cue-bg);text-decoration:underline dotted 2px var(--cue)}
        mark.several{box-shadow:inset 0 -3px 0 -1px currentColor}
        sup{line-height:0;font-size:.7em}sup a{text-decoration:none;padding:0 .2em;font-variant-numeric:tabular-nums}
        .chips{list-style:none;padding:0;margin:.5rem 0 0;display:flex;flex-wrap:wrap;gap:.4rem .75rem}.chips li{margin:0}.cited{font-size:.8125rem;margin-left:.4rem;color:var(--soft)}.cited a{padding:.2rem .1rem}
        .sec{margin-bottom:1.75rem}.sec h3{display:flex;justify-content:space-between;gap:1rem;margin-bottom:.4rem}.pts{font-variant-numeric:tabular-nums;white-space:nowrap}.sec .bar{margin-bottom:.5rem}
        .crit{padding:.75rem 0 .75rem .9rem;border-left:4px solid var(--line);margin:.7rem 0}.crit h4{font-weight:600}
        .line{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.1rem 1rem;margin:.2rem 0}.line .pts{white-space:normal}.verdict{font-weight:650}.why{font-size:.9375rem}
        .crit.met{border-color:var(--good)}.met .verdict{color:var(--good)}.crit.partly{border-color:var(--major);border-left-style:double}.partly .verdict{color:var(--major)}.crit.unmet{border-color:var(--critical)}.unmet .verdict{color:var(--critical)}.crit.open,.crit.ne{border-left-style:dashed;border-color:var(--cue)}.open .verdict,.ne .verdict{color:var(--cue)}.na .verdict{color:var(--soft)}.crit.na{border-left-style:dotted}
        .crit summary{font-size:.875rem}.crit details p{font-size:.9375rem;margin-top:0}
        .ev{list-style:none;padding:0;font-size:.875rem;margin:.35rem 0}.ev li{display:flex;gap:.5rem;margin:.25rem 0}.sign{font-weight:700;min-width:.8em;text-align:center}.for .sign{color:var(--good)}.against .sign{color:var(--critical)}.ev q{color:var(--soft)}
        .panels{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:1.25rem;margin-top:2rem;align-items:start}.wide{grid-column:1/-1}.panel summary{font-weight:600;font-size:1.0625rem}.panel h2{font-size:1.125rem}
        .finds{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,25rem),1fr));gap:0 2.5rem}.finds>li{border-top:1px solid var(--line);padding:.75rem 0;margin:0}.panel h3{margin:.5rem 0}
        .said{margin:.4rem 0}.mini{display:grid;gap:.15rem;font-size:.875rem}.mini div{display:flex;flex-wrap:wrap;gap:0 .5rem}.mini dt::after{content:":"}.mini dd{min-width:0}
        .figures{display:grid;gap:.3rem}.figures div{display:flex;justify-content:space-between;gap:1rem;border-bottom:1px dotted var(--line)}.figures dd{font-variant-numeric:tabular-nums;white-space:nowrap;font-weight:600}
        .ok{color:var(--good);font-weight:600}.miss{color:var(--critical);font-weight:600}.ok a{color:inherit}
        @media (max-width:62rem){.two{display:block}#scorecard{position:static;max-height:none;overflow:visible;margin-top:2.5rem;padding:0}}
        @media (max-width:36rem){.turn{max-width:94%}.brief>div{grid-template-columns:1fr}.facts{gap:.5rem 1.5rem}.score{max-width:none;width:100%}.panel{padding:1rem}.chip{padding:.3rem .65rem}.cited a{padding:.35rem .25rem}}
        @media print{.two{display:block}#scorecard{position:static;max-height:none;overflow:visible;margin-top:1.5rem}details::details-content{content-visibility:visible;block-size:auto}summary{list-style:none}.crit{margin:.3rem 0;padding-block:.3rem}.sec{margin-bottom:.9rem}.sec h3,.sec .bar{break-after:avoid}.foot a[href="#top"]{display:none}.panels{gap:.75rem;margin-top:1rem}.panel{padding:.75rem 1rem}.finds>li{padding:.4rem 0}.turn{max-width:85%;margin-bottom:.5rem;padding:.35rem .8rem .45rem}.panels{grid-template-columns:1fr 1fr}.score{padding:.6rem 1rem}.finds{grid-template-columns:1fr 1fr}.big{font-size:24pt}}
        """
}

extension StyleSheet {
    static let overview: StaticString = """
        .head{margin:1rem 0 1.5rem}.scope{font-size:1.125rem;margin-top:.5rem}
        .kpis{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.75rem}.kpi{margin:0}
        .kpi a{display:block;height:100%;padding:.9rem 1rem;color:inherit;text-decoration:none;border-radius:12px}.kpi a:hover{background:var(--agent)}
        .kpi strong{display:block;font-size:1.875rem;line-height:1.1;letter-spacing:-.02em;font-variant-numeric:tabular-nums}.kpi span{display:block;font-size:.9375rem;line-height:1.3;margin-top:.2rem}.kpi small{color:var(--soft);font-size:.8125rem}
        .kpi.bad strong{color:var(--critical)}.kpi.warn strong{color:var(--major)}
        .block{margin-top:2.75rem}
        .spread{display:grid;grid-template-columns:minmax(0,3fr) minmax(15rem,2fr);gap:1.5rem 3rem;align-items:start}
        .hist{width:100%;height:auto;display:block}.hist text{font-size:13px;fill:var(--soft);text-anchor:middle;font-variant-numeric:tabular-nums}.hist .count{fill:var(--ink);font-weight:600}.hist line{stroke:var(--soft);stroke-width:1}
        .legend{list-style:none;padding:0}.legend li{display:grid;grid-template-columns:1.2rem 1fr auto 3rem;gap:.25rem;align-items:baseline;padding:.3rem 0;border-bottom:1px solid var(--line);text-align:left}.legend strong,.legend small:last-child{text-align:right;font-variant-numeric:tabular-nums}
        .bars{list-style:none;padding:0}.bars li{display:grid;grid-template-columns:minmax(14rem,26rem) minmax(4rem,1fr) 13rem;gap:.25rem 1.25rem;align-items:center;padding:.35rem 0;border-bottom:1px solid var(--line)}
        .bars .what{display:flex;gap:.6rem;align-items:baseline}.bars .chip{min-width:4.4rem;text-align:center;flex:none}.track{background:var(--track);border-radius:4px;height:12px;overflow:hidden}.track i{display:block;height:100%;border-radius:4px;background:currentColor}.bars .n{font-variant-numeric:tabular-nums;white-space:nowrap}
        .scroll{overflow-x:auto;border:1px solid var(--line);border-radius:12px;background:var(--card);margin:.75rem 0}
        table{border-collapse:collapse;width:100%;font-size:.9375rem;overflow-wrap:normal}
        th,td{padding:.5rem .8rem;text-align:left;vertical-align:baseline;border-bottom:1px solid var(--line)}tbody tr:last-child>*{border-bottom:0}
        thead th{font-size:.8125rem;color:var(--soft);font-weight:600;line-height:1.3;vertical-align:bottom}tbody th{font-weight:500;overflow-wrap:anywhere;min-width:9rem}
        tbody th small{display:block}.num{text-align:right;font-variant-numeric:tabular-nums}.when,.band{white-space:nowrap}.share{white-space:nowrap;min-width:9rem}.share .bar{display:inline-block;width:4.5rem;vertical-align:.1em}
        tbody tr:hover{background:var(--agent)}
        .grave{color:var(--critical)}
        .sort{font:inherit;color:inherit;background:none;border:0;padding:.25rem 0;cursor:pointer;text-align:inherit}.sort:hover{text-decoration:underline}.sort::after{content:" ↕";opacity:.55}[aria-sort=ascending] .sort::after{content:" ↑";opacity:1}[aria-sort=descending] .sort::after{content:" ↓";opacity:1}
        .tools{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin:.5rem 0;font-size:.9375rem}.tools input{font:inherit;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:8px;padding:.4rem .7rem;width:min(20rem,60vw)}
        [hidden]{display:none!important}
        @media (max-width:52rem){.spread{grid-template-columns:1fr}.bars li{grid-template-columns:1fr auto}.bars .what{grid-column:1/-1}}
        @media (max-width:36rem){.kpis{grid-template-columns:1fr 1fr}.block{margin-top:2.25rem}}
        @media print{.block{margin-top:1.2rem}.scroll{overflow:visible;border:0}table{font-size:.9rem}th,td{padding:.2rem .4rem}.bars li{grid-template-columns:20rem 1fr 14rem;break-inside:avoid}.block>p{break-after:avoid}.block details:not([open]),.foot a[href="#top"]{display:none}.bars .what{grid-column:auto}.when{white-space:normal}.sort::after{content:""!important}.kpis{grid-template-columns:repeat(5,1fr)}thead{display:table-header-group}.spread{grid-template-columns:3fr 2fr}}
        """
}
