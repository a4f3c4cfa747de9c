<#ftl output_format="JSON">
{
  "product": "${release.product?json_string}",
  "release": "${release.version?json_string}",
  "grain": "${spine.isOfRecords()?then("records", "kinds")}",
  "links": [
<#list spine.edges as e>
    {"from": "${e.from.key?json_string}", "relation": "${e.link.relation?json_string}", "to": "${e.to.key?json_string}", "links": ${e.link.count()?c}, "proven": ${e.link.proven?c}, "weakest": "${e.link.strength.label()}"}<#sep>,</#sep>
</#list>
  ]
}
