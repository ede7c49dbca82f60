//! The sample shop: three products, two orders, in transit at the end.

use fivedesk_tests::{Shop, fields};

#[test]
fn the_sample_shop_ends_in_transit_with_8_14_and_27_left() {
    let shop = Shop::without_book();
    let info = shop.ask(&["book", "demo"]);
    assert_eq!((&info["orders"], &info["products"]), (&2.into(), &3.into()), "{info}");
    assert_eq!(shop.stock("Laptop"), (8, 0), "10 less the 2 of the first order");
    assert_eq!(shop.stock("Smartphone"), (14, 0), "15 less the 1 of the first order");
    assert_eq!(shop.stock("Headphones"), (27, 0), "30 less the 3 of the second order");
    for (id, address, total) in [(1, "123 Main St", "2599.97"), (2, "456 Elm St", "299.97")] {
        let order = shop.order(id);
        assert_eq!(order["status"], "in_transit", "both orders end on their way");
        assert_eq!((&order["address"], &order["total"]), (&address.into(), &total.into()));
    }
    shop.assert_healthy();
}

#[test]
fn the_sample_shop_is_told_to_a_person_as_it_walks() {
    let shop = Shop::without_book();
    let output = shop.plain(&["book", "demo"]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    for status in ["awaiting_approval", "awaiting_payment", "awaiting_delivery", "in_transit"] {
        assert_eq!(
            text.matches(status).count(),
            2,
            "each order passes {status} before the reader's eyes:\n{text}"
        );
    }
}

#[test]
fn the_sample_shop_needed_a_person_at_approval_and_at_delivery_alone() {
    let shop = Shop::without_book();
    shop.ask(&["book", "demo"]);
    let status = shop.ask(&["agents", "status"]);
    let agents = status["agents"].as_array().unwrap();
    let names: Vec<&str> = agents.iter().map(|agent| agent["agent"].as_str().unwrap()).collect();
    assert_eq!(names, ["mail", "approval", "warehouse", "delivery", "oversight"], "in the order of the flow");
    for agent in agents {
        fields(agent, &["agent", "ready", "waiting", "done", "failed", "mean_ms", "untouched_share"]);
        assert_eq!(
            (&agent["ready"], &agent["failed"]),
            (&0.into(), &0.into()),
            "nothing is left undone: {agent}"
        );
        assert!(agent["mean_ms"].as_f64().unwrap() > 0.0, "a step takes time: {agent}");
    }
    let share = |place: usize| agents[place]["untouched_share"].as_f64().unwrap();
    assert_eq!((share(0), share(2)), (1.0, 1.0), "Mail and Warehouse needed nobody");
    assert_eq!(share(1), 0.0, "by default the owner approves each order");
    assert_eq!(agents[0]["done"], 2, "Mail read both orders");
    assert_eq!(agents[3]["waiting"], 2, "Delivery waits for two arrivals");
}
