//! A file taken in through the window.

use crate::rig::{Start, Window, drive};
use fivedesk_tests::Shop;

/// Two good orders and a refused one, in the columns of the Online Retail data set.
const FILE: &str = "\
InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,12/1/2010 8:26,2.55,17850,United Kingdom
536365,71053,WHITE METAL LANTERN,6,12/1/2010 8:26,3.39,17850,United Kingdom
536366,22633,HAND WARMER UNION JACK,6,12/13/2010 8:28,1.85,17850,United Kingdom
536367,22632,HAND WARMER RED POLKA DOT,six,12/1/2010 8:34,1.85,13047,United Kingdom
";

#[test]
fn a_file_is_looked_at_and_then_taken_in() {
    drive(async {
        let shop = Shop::without_book();
        shop.ask(&["book", "init", "--currency", "GBP"]);
        let file = shop.write("retail.csv", FILE);
        let window = Window::open(&shop, Start::Light).await;
        window.find("screen-board").await;
        window.go(&format!("#/import?path={file}")).await;
        window.find("import-preview").await;
        window.says("import-orders", "2").await;
        assert_eq!(shop.ask(&["order", "list"])["total"], 0, "looking at a file writes nothing");
        window.picture("import-preview", 1280, 800).await;
        window.click("import-run").await;
        window.find("import-done").await;
        window.close().await;
        assert_eq!(shop.ask(&["order", "list"])["total"], 2, "the good orders, not the refused one");
    });
}
