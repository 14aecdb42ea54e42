//! Whom each field finds.

use super::{World, a_world, found};
use crate::a_desk::MORNING;
use roster_core::lists;
use roster_core::people::PersonField;
use roster_core::search::matching_people;

#[tokio::test]
async fn every_field_finds_whom_it_says() {
    let World { desk, cai, .. } = a_world().await;
    let hot = lists::create_hotlist(&desk.store, "MLSys 2026", &[cai])
        .await
        .unwrap();
    assert_eq!(hot.people, 1);
    for (typed, who) in [
        // Work.
        ("skill:cuda", "Ana Ben"),
        ("skill:cudnn", "Ana Ben"),
        ("skill:cuda>=2", "Ana"),
        ("skill:CUDA>=tuned", "Ana"),
        ("skill:cuda>=authored", ""),
        ("skill:cuda<4", "Ana"),
        ("skill:rdma", ""),
        ("skill:~rdma", "Eva"),
        ("-skill:cuda", "Cai Dee Eva"),
        ("hw:h100", "Ana Ben"),
        ("hw:hopper", "Ana Ben"),
        ("hw:nvidia", "Ana Ben Eva"),
        ("hw:amd hw:h100", "Ben"),
        ("hw:h100 OR hw:tpu", "Ana Ben Cai"),
        ("hw:tpu-v5p>=built", "Cai"),
        ("hw:h100>=used", ""),
        ("net:infiniband", "Ana"),
        ("net:ndr", "Ana"),
        ("net:roce", "Eva"),
        ("net:~rdma", "Ana Eva"),
        ("work:inference>=3", ""),
        ("work:inference", "Ana"),
        ("training:>=3", "Ana Ben"),
        ("training:=3", "Ben"),
        ("inference:<1", "Ben"),
        ("ml:0", "Ben"),
        ("ml:>=1", "Ana"),
        ("side:platform", "Ana"),
        ("versatile", "Ana Ben"),
        ("-versatile", "Cai Dee Eva"),
        // Scale.
        ("scale:>=1000", "Ana Cai"),
        ("scale:1000", "Ana Cai"),
        ("scale:1000..4k", "Ana"),
        ("scale:<100", "Ben"),
        ("scale:=512", "Eva"),
        ("gpus>=10k", "Cai"),
        ("fleet:8", "Ben"),
        ("nodes:>=256", "Ana"),
        ("scale.role:built", "Ana"),
        ("scale.role:used", "Ana Ben Cai Eva"),
        ("scale:<100 scale.role:built", ""),
        ("scale:<100 scale.year:2020", "Ana"),
        ("scale:>=1000 scale.year:2020", ""),
        ("scale.year:2024", "Ana"),
        ("scale.year:>=2024", "Ana Ben"),
        ("scale.year:2019..2020", "Ana"),
        ("requests:>=100m", "Ana"),
        ("qps:2k", "Ana"),
        ("qps:>2k", ""),
        ("tb:>=3000", "Ben"),
        ("pb:3", "Ben"),
        ("pb:>3", ""),
        ("p99:50ms", "Ben"),
        ("p99:<40", ""),
        // Evidence and open source.
        ("oss:vllm", "Ana"),
        ("oss:vllm>=maintainer", ""),
        ("oss:>=committer", "Ana"),
        ("oss:ray>=pr", "Ana"),
        ("oss:ray oss.since:2025", ""),
        ("oss:vllm oss.since:2025", "Ana"),
        ("oss.since:2025", "Ana"),
        ("evidence:said", "Ana Ben"),
        ("evidence:pr", "Ana"),
        ("verified", "Ana"),
        ("stories:communication", "Ana"),
        ("stories:memory", ""),
        ("stories:>=1", "Ana"),
        ("impact:>=1", "Ana"),
        ("impact:verified", "Ana"),
        // Where they are.
        ("pool:hpc", "Cai"),
        ("pool:\"HPC and national labs\"", "Cai"),
        ("company:google", "Ben"),
        ("company:deepmind", "Ben"),
        ("company:goog", ""),
        ("company:\"google\"", ""),
        ("company:\"meta platforms\"", "Eva"),
        ("-at:google", "Ana Cai Dee Eva"),
        ("past:google", "Cai"),
        ("title:staff", "Ana Dee"),
        ("title:\"staff engineer\"", "Ana"),
        ("title:reliab", "Cai"),
        ("city:zurich", "Cai"),
        ("city:\"san francisco\"", "Dee"),
        ("tz:cet", "Cai"),
        ("tz:cet±2", "Cai Eva"),
        ("tz:utc+-1", "Cai Eva"),
        ("tz:pst", "Dee"),
        ("tz:los_angeles", "Dee"),
        // Pay, each in its own currency.
        ("pay:<500k", "Cai"),
        ("pay:>=500k", "Eva"),
        ("pay:300k..600k", "Cai Eva"),
        ("pay.current:<500k", "Cai"),
        ("pay.expected:<400k", ""),
        ("pay:<600k usd", "Eva"),
        ("pay:<=400k eur", "Cai"),
        // The desk.
        ("tag:hot", "Cai"),
        ("tag:\"hot lead\"", "Dee"),
        ("list:\"MLSys 2026\"", "Cai"),
        ("-list:\"mlsys 2026\"", "Ana Ben Dee Eva"),
        ("owner:me", "Ana Ben Cai Eva"),
        ("-owner:me", "Dee"),
        ("owner:else", "Dee"),
        ("source:hand", "Ana Ben Cai Dee Eva"),
        ("name:bran", "Eva"),
        ("email:example.org", "Ana Cai"),
        ("phone:44", "Eva"),
        ("added:<1d", "Ana Ben Cai Dee Eva"),
        ("added:>1d", ""),
        ("added:2026-11-24", "Ana Ben Cai Dee Eva"),
        ("added:2026-11", "Ana Ben Cai Dee Eva"),
        ("added:<2026-11-24", ""),
        ("updated:today", "Ana Ben Cai Dee Eva"),
        ("added:2025-01..2026-11", "Ana Ben Cai Dee Eva"),
        ("has:email", "Ana Cai"),
        ("missing:scale", "Dee"),
        ("has:notes", "Eva"),
        ("has:pay", "Cai Eva"),
        ("has:oss", "Ana"),
        ("missing:hw", "Dee"),
        ("has:evidence", "Ana Ben"),
        // Together.
        ("engineer hw:h100", "Ana Ben"),
        ("staff -recruiter", "Ana"),
        ("\"staff engineer\" OR hw:tpu", "Ana Cai"),
        ("(ana OR ben) hw:amd", "Ben"),
        ("-(hw:nvidia OR hw:amd)", "Cai Dee"),
        ("engineer -(training:>=1 scale:>=1000)", "Ben Cai Eva"),
        ("NOT staff AND engineer", "Ben Cai Eva"),
        ("hw:h100 sort:-scale", "Ana Ben"),
    ] {
        let page = desk.searches(typed).await;
        assert_eq!(found(&desk, typed).await, who, "{typed}: {:?}", page.problems);
        assert!(
            page.parts.iter().all(|part| part.known),
            "{typed}: {:?}",
            page.problems
        );
        let ids = matching_people(&desk.store, typed).await.unwrap();
        assert_eq!(ids.len(), page.total as usize, "{typed}");
    }
}

#[tokio::test]
async fn pay_is_converted_by_the_desks_own_rates() {
    let World { desk, .. } = a_world().await;
    assert_eq!(
        found(&desk, "pay:<600k usd").await,
        "Eva",
        "no rate leads from EUR to USD"
    );
    desk.store
        .write("test", "Set a rate", async |tx| {
            sqlx::query(
                "INSERT INTO exchange_rates (id, currency, in_currency, billionths, as_of, created_at, updated_at)
                 VALUES (randomblob(16), 'EUR', 'USD', 1100000000, '2026-01-01', 1, 1),
                        (randomblob(16), 'EUR', 'USD', 9900000000, '2031-01-01', 1, 1)",
            )
            .execute(&mut *tx.conn)
            .await?;
            Ok(())
        })
        .await
        .unwrap();
    // The rate of a day to come says nothing yet.
    for (typed, who) in [
        ("pay:<600k usd", "Cai Eva"),
        ("pay:<440k usd", ""),
        ("pay:<=440k usd", "Cai"),
        ("pay:>=500k eur", "Eva"),
        ("pay:€300k..€450k", "Cai"),
        ("pay:300k..450k usd", "Cai"),
    ] {
        assert_eq!(found(&desk, typed).await, who, "{typed}");
    }
}

#[tokio::test]
async fn a_query_follows_every_change() {
    let World { desk, ana, .. } = a_world().await;
    assert_eq!(found(&desk, "company:lumen").await, "Ana");
    desk.sets(ana, PersonField::Company, "Osterhale").await;
    assert_eq!(found(&desk, "company:lumen").await, "");
    desk.undoes().await;
    assert_eq!(found(&desk, "company:lumen").await, "Ana");
    desk.deletes(&[ana]).await;
    assert_eq!(found(&desk, "hw:h100 engineer").await, "Ben");
    desk.clock.passes(24 * 40);
    assert_eq!(found(&desk, "added:<30d").await, "");
    assert!(desk.store.clock().now_ms() > MORNING);
}
